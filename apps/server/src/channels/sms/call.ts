import type { PartOutcome } from '../../modules/deliveries/sender.ts';

/** What became of a request to a gateway. */
export type Reply =
  /** `body`: its JSON, null when it is none. */
  | { kind: 'answer'; status: number; body: unknown; retryAfter: number | null }
  /** Nobody was there: nothing was sent. */
  | { kind: 'unreached' }
  /** It was sent, and no whole answer came in time. */
  | { kind: 'lost' };

/** A code that comes later than this is of no use to whoever waits for it. */
const patienceMs = 8000;
const largestAnswer = 64 * 1024;

/** Before any byte of the request was written. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function wasNeverSent(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return typeof code === 'string' && neverSent.has(code);
}

async function jsonOf(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > largestAnswer) return null;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return null;
  }
}

function secondsIn(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** One request. Redirects are not followed: they would carry phones and keys to somewhere else. */
export async function call(url: string, init: RequestInit, waitMs = patienceMs): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(waitMs);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    return {
      kind: 'answer',
      status: response.status,
      body: await jsonOf(response),
      retryAfter: secondsIn(response.headers.get('retry-after')),
    };
  } catch (error) {
    return { kind: wasNeverSent(error) ? 'unreached' : 'lost' };
  }
}

/** Where a gateway that is too busy does not say for how long. */
const usualPauseSeconds = 30;

/**
 * What a reply without a message in it means, as far as HTTP tells: a server that broke while it had
 * the message (500, 502, 504) may have taken it.
 */
export function outcomeOfStatus(reply: Reply): PartOutcome {
  if (reply.kind === 'unreached') return { kind: 'again' };
  if (reply.kind === 'lost') return { kind: 'unknown' };
  const { status, retryAfter } = reply;
  if (status === 429) {
    return { kind: 'later', seconds: retryAfter ?? usualPauseSeconds, everyone: true };
  }
  if (status === 503) return { kind: 'again' };
  if (status < 300 || status >= 500) return { kind: 'unknown' };
  const isOurs = status < 400 || status === 401 || status === 403 || status === 404;
  return { kind: 'refused', reason: isOurs ? 'not_configured' : 'refused' };
}
