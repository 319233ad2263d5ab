import type { Context } from '../context.ts';
import { keysOf } from '../modules/auth/keys.ts';
import { seal, unseal } from '../modules/auth/seal.ts';
import { Bytes } from './bytes.ts';
import type { Answer } from './idempotency.ts';

interface Kept {
  status: number;
  response: unknown;
}
interface KeptBytes {
  headers: Record<string, string>;
  base64: string;
}

const has = (kept: unknown, name: string): kept is Record<string, unknown> =>
  typeof kept === 'object' && kept !== null && Object.keys(kept).join() === name;

/** An answer as it is stored for a repeat; null for what flows and is kept nowhere. */
export function keptOf(
  { secret }: Pick<Context, 'secret'>,
  { status, body }: Answer,
  isSecret: boolean,
): Kept | null {
  if (body instanceof Bytes) {
    if (!Buffer.isBuffer(body.body)) return null;
    const bytes: KeptBytes = { headers: body.headers, base64: body.body.toString('base64') };
    return { status: body.status, response: { bytes } };
  }
  if (!isSecret || status >= 300) return { status, response: body ?? null };
  const sealed = seal(keysOf(secret).sealing, JSON.stringify(body ?? null));
  return { status, response: { sealed } };
}

/** What was stored, as it is answered again. Throws where it was sealed under another secret. */
export function answerOf({ secret }: Pick<Context, 'secret'>, { status, response }: Kept): Answer {
  if (has(response, 'bytes')) {
    const { headers, base64 } = response.bytes as KeptBytes;
    const body = new Bytes(Buffer.from(base64, 'base64'), headers, status as Bytes['status']);
    return { status, body };
  }
  if (!has(response, 'sealed')) return { status, body: response };
  const text = unseal(keysOf(secret).sealing, String(response.sealed));
  if (text === null) throw new Error('an answer was sealed under another secret');
  return { status, body: JSON.parse(text) };
}
