import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../errors.ts';
import { drain } from './drain.ts';

/** A file as it arrived: on the disk, not looked at yet. Whoever asked for it takes it away. */
export interface ReceivedFile {
  path: string;
  /** As its sender calls it; nothing to build a path of. */
  name: string;
  /** Bytes. */
  size: number;
}

interface Receiving {
  /** Of the form. */
  field: string;
  megabytes: number;
  /** Where it is put meanwhile. */
  directory: string;
}

const megabyte = 1024 * 1024;
/** Boundaries and headers of the form around the file. */
const envelope = 16 * 1024;
/** So long nothing may come before the sender counts as gone. */
const silenceMs = 60_000;

const missing = () =>
  new Refused('invalid_input', { errors: [{ path: 'file', code: 'required', message: '' }] });

/** What a form brought: its files in their order, and its fields as they were written. */
interface ReceivedForm {
  files: ReceivedFile[];
  fields: Record<string, string>;
}

/**
 * Reads the one file of a form to the disk; never more than is allowed, in memory or on it.
 *
 * @throws Refused 413 `too_large`, 415 `unsupported_type` for what is no form, 422 `invalid_input`
 * for a form without the file, with several, or broken off
 */
export async function receiveFile(
  request: FastifyRequest,
  receiving: Receiving,
): Promise<ReceivedFile> {
  const { files } = await receiveForm(request, { ...receiving, most: 1 });
  const [file] = files;
  if (!file) throw missing();
  return file;
}

/**
 * Reads a form with at least one file and at most `most`, each at most as large as is allowed.
 *
 * @throws Refused as `receiveFile`; nothing is left on the disk then
 */
export async function receiveForm(
  request: FastifyRequest,
  { field, megabytes, directory, most }: Receiving & { most: number },
): Promise<ReceivedForm> {
  const form = request.body;
  if (typeof form === 'string') throw new Refused('unsupported_type');
  if (!(form instanceof Readable)) throw missing();
  const limit = megabytes * megabyte;
  const tooLarge = new Refused('too_large', { params: { megabytes } });
  const declared = Number(request.headers['content-length'] ?? 0);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const reading: Reading = { field, directory, limit, most, paths: [] };
  try {
    if (declared > limit * most + envelope) throw tooLarge;
    const { files, fields } = await readForm(form, request, reading);
    if (files.length === 0) throw missing();
    if (files.some(({ truncated }) => truncated)) throw tooLarge;
    return { files, fields };
  } catch (error) {
    drain(form);
    await Promise.all(reading.paths.map((path) => rm(path, { force: true })));
    if (error instanceof Refused) throw error;
    request.log.info({ err: error }, 'a form with a file could not be read');
    throw new Refused('invalid_input', { errors: [{ path: 'file', code: 'other', message: '' }] });
  }
}

interface Reading {
  field: string;
  directory: string;
  /** Bytes of each file. */
  limit: number;
  most: number;
  /** Where files were begun. */
  paths: string[];
}

interface ReadForm {
  files: (ReceivedFile & { truncated: boolean })[];
  fields: Record<string, string>;
}

async function readForm(
  form: Readable,
  { headers }: FastifyRequest,
  { field, directory, limit, most, paths }: Reading,
): Promise<ReadForm> {
  const contentType = headers['content-type'] ?? '';
  const busboy = new Busboy({
    headers: { 'content-type': contentType },
    limits: {
      files: most,
      fileSize: limit,
      fields: 10,
      fieldSize: 1000,
      parts: most + 10,
      headerPairs: 20,
    },
  });
  const reads: Promise<ReadForm['files'][number]>[] = [];
  const fields: Record<string, string> = {};
  busboy.on('field', (name, value) => {
    fields[name] = value;
  });
  busboy.on('file', (name, stream, filename) => {
    if (name !== field || !filename) {
      stream.resume();
      return;
    }
    const path = join(directory, randomBytes(16).toString('hex'));
    paths.push(path);
    const to = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    const read = pipeline(stream, to).then(() => ({
      path,
      name: filename,
      size: to.bytesWritten,
      truncated: stream.truncated === true,
    }));
    read.catch(() => undefined);
    reads.push(read);
  });
  const silence = setTimeout(() => form.destroy(new Error('nothing came any more')), silenceMs);
  form.on('data', () => silence.refresh());
  try {
    await pipeline(form, busboy);
    return { files: await Promise.all(reads), fields };
  } finally {
    clearTimeout(silence);
  }
}
