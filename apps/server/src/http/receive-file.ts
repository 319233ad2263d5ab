import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../errors.ts';

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
/** A browser that is cut off shows a lost connection instead of the reason: far more than is allowed is let pass. */
const mostDrained = 32 * megabyte;
/** So long nothing may come before the sender counts as gone. */
const silenceMs = 60_000;

const missing = () =>
  new Refused('invalid_input', { errors: [{ path: 'file', code: 'required', message: '' }] });

/**
 * Reads the one file of a form to the disk; never more than is allowed, in memory or on it.
 *
 * @throws Refused 413 `too_large`, 415 `unsupported_type` for what is no form, 422 `invalid_input`
 * for a form without the file, with several, or broken off
 */
export async function receiveFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { field, megabytes, directory }: Receiving,
): Promise<ReceivedFile> {
  const form = request.body;
  if (typeof form === 'string') throw new Refused('unsupported_type');
  if (!(form instanceof Readable)) throw missing();
  const limit = megabytes * megabyte;
  const tooLarge = new Refused('too_large', { params: { megabytes } });
  const declared = Number(request.headers['content-length'] ?? 0);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, randomBytes(16).toString('hex'));
  try {
    if (declared > limit + envelope) throw tooLarge;
    const read = await readForm(form, request, field, path, limit);
    if (read === null) throw missing();
    if (read.truncated) throw tooLarge;
    return { path, name: read.name, size: read.size };
  } catch (error) {
    // What has not been read yet is not waited for.
    reply.header('connection', 'close');
    drain(form);
    await rm(path, { force: true });
    if (error instanceof Refused) throw error;
    request.log.info({ err: error }, 'a form with a file could not be read');
    throw new Refused('invalid_input', { errors: [{ path: 'file', code: 'other', message: '' }] });
  }
}

interface ReadForm {
  name: string;
  size: number;
  truncated: boolean;
}

async function readForm(
  form: Readable,
  { headers }: FastifyRequest,
  field: string,
  path: string,
  limit: number,
): Promise<ReadForm | null> {
  const contentType = headers['content-type'] ?? '';
  const busboy = new Busboy({
    headers: { 'content-type': contentType },
    limits: { files: 1, fileSize: limit, fields: 5, fieldSize: 1000, parts: 8, headerPairs: 20 },
  });
  let read: Promise<ReadForm> | null = null;
  busboy.on('file', (name, stream, filename) => {
    if (name !== field || !filename) {
      stream.resume();
      return;
    }
    const to = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    read = pipeline(stream, to).then(() => ({
      name: filename,
      size: to.bytesWritten,
      truncated: stream.truncated === true,
    }));
    read.catch(() => undefined);
  });
  const silence = setTimeout(() => form.destroy(new Error('nothing came any more')), silenceMs);
  form.on('data', () => silence.refresh());
  try {
    await pipeline(form, busboy);
    return await read;
  } finally {
    clearTimeout(silence);
  }
}

/** Lets a browser finish that reads the answer only after its last byte; whoever sends on is cut off. */
function drain(form: Readable): void {
  let passed = 0;
  form.on('error', () => undefined);
  form.on('data', (chunk: Buffer) => {
    passed += chunk.length;
    if (passed > mostDrained) form.destroy();
  });
  form.resume();
}
