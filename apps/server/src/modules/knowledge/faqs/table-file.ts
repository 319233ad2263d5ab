import { readFile, rm } from 'node:fs/promises';
import { tableMegabytes } from '@civicconnect/contract';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../../context.ts';
import { Refused } from '../../../errors.ts';
import { receiveFile } from '../../../http/receive-file.ts';
import { incomingFolder } from '../../files/upload.ts';

/**
 * The table of a form's file.
 *
 * @throws Refused 413 `too_large`, 415 `unsupported_type` for what is no text in UTF-8
 */
export async function tableOfForm(context: Context, request: FastifyRequest): Promise<string> {
  const { path } = await receiveFile(request, {
    field: 'file',
    megabytes: tableMegabytes,
    directory: incomingFolder(context.config.dataDir),
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refused('unsupported_type', { params: { about: 'table' } });
  } finally {
    await rm(path, { force: true });
  }
}
