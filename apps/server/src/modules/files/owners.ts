import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../caller.ts';
import type { Config } from '../../config.ts';
import type { FileOwnerKind } from '../../db/schema/index.ts';
import { readCookies } from '../auth/cookies.ts';

/** Whose an unsent file is. */
export interface FileOwner {
  kind: FileOwnerKind;
  id: string;
}

/** How long what was uploaded before signing in waits for its sender, in seconds. */
export const draftSeconds = 3600;

const cookie = 'civic_draft';
const shape = /^[A-Za-z0-9_-]{43}$/;

const hashed = (key: string) => createHash('sha256').update(key).digest('base64url');

/** The browser in which a request was made, if it has uploaded before anybody signed in there. */
function draftOf(request: Pick<FastifyRequest, 'headers'>): FileOwner | null {
  const key = readCookies(request.headers.cookie)[cookie];
  return key && shape.test(key) ? { kind: 'draft', id: hashed(key) } : null;
}

/** As whom a caller may send or take back: as themselves, and what this browser uploaded before. */
export function ownersOf(
  caller: Caller | null,
  request: Pick<FastifyRequest, 'headers'> | null,
): FileOwner[] {
  const draft = request && draftOf(request);
  return [...(caller ? [{ kind: caller.kind, id: caller.id }] : []), ...(draft ? [draft] : [])];
}

/** Whose a new file is. Someone who has not signed in gets a cookie that says so for an hour. */
export function ownerOfUpload(
  config: Pick<Config, 'publicUrl'>,
  caller: Caller | null,
  request: FastifyRequest,
  reply: FastifyReply,
): FileOwner {
  if (caller) return { kind: caller.kind, id: caller.id };
  const shown = readCookies(request.headers.cookie)[cookie];
  const key = shown && shape.test(shown) ? shown : randomBytes(32).toString('base64url');
  const secure = config.publicUrl?.startsWith('https:') ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${cookie}=${key}; Max-Age=${draftSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  );
  return { kind: 'draft', id: hashed(key) };
}
