import { fileMegabytes } from '@civicconnect/contract';
import { GrammyError } from 'grammy';
import type { CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { keepFile } from '../../modules/files/upload.ts';
import { botApi } from './bots.ts';
import type { FileAtTelegram } from './conversation/inputs.ts';

const mostBytes = fileMegabytes * 1024 * 1024;
const patienceMs = 30_000;

/** What became of the files of an input. */
export interface KeptFiles {
  ids: string[];
  /** Names of those that we do not take. */
  refused: string[];
}

const tooLarge = () => new Refused('too_large', { params: { megabytes: fileMegabytes } });

/** Never more than is allowed, in memory. */
async function bytesAt(url: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs), redirect: 'error' });
  if (!response.ok) throw new Error(`Telegram answered ${response.status} for a file`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > mostBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function download(
  context: Context,
  token: string,
  { fileId, size }: FileAtTelegram,
): Promise<Buffer> {
  if (size !== null && size > mostBytes) throw tooLarge();
  const { file_path: path } = await botApi(context, token).getFile(fileId);
  if (path === undefined) throw new Refused('unsupported_type');
  return bytesAt(`${context.config.telegram.apiRoot}/file/bot${token}/${path}`);
}

/** Whether it is the file's own fault, and it would be no better the next time. */
function isRefusal(error: unknown): boolean {
  if (error instanceof Refused) return error.code !== 'unavailable';
  return error instanceof GrammyError && error.error_code === 400;
}

/**
 * Files of a person's message, kept as theirs until a message takes them; under the same checks as any
 * upload. Throws where Telegram or the storage is away: it is tried again.
 */
export async function keepFiles(
  context: Context,
  { organizationId, kind, id }: CitizenCaller,
  token: string,
  files: readonly FileAtTelegram[],
): Promise<KeptFiles> {
  const kept: KeptFiles = { ids: [], refused: [] };
  for (const file of files) {
    try {
      const bytes = await download(context, token, file);
      const { name } = file;
      kept.ids.push((await keepFile(context, organizationId, { kind, id }, { name, bytes })).id);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      context.log.info({ err: error }, 'a file from Telegram was not taken');
      kept.refused.push(file.name);
    }
  }
  return kept;
}
