import { z } from 'zod';
import type { PartOutcome } from '../../modules/deliveries/sender.ts';

/** Where Telegram says that it is too much, and not for how long. */
const usualPauseSeconds = 5;

/** Before any byte of the request was written. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const Answer = z.union([
  z.object({ ok: z.literal(true), result: z.object({ message_id: z.number() }) }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string(),
    parameters: z.object({ retry_after: z.number().optional() }).optional(),
  }),
]);
type Answer = z.infer<typeof Answer>;

function wasNeverSent(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return typeof code === 'string' && neverSent.has(code);
}

/** What Telegram's own word means for a message. It says `ok: false` only for what it has not taken. */
function outcomeOf(answer: Answer): PartOutcome {
  if (answer.ok) return { kind: 'taken', externalId: String(answer.result.message_id) };
  const { error_code: code, description, parameters } = answer;
  if (code === 429) {
    const seconds = parameters?.retry_after ?? usualPauseSeconds;
    return { kind: 'later', seconds, everyone: false };
  }
  if (code === 403) return { kind: 'refused', reason: 'blocked' };
  // A wrong token is put right by an administrator: until then it waits, like a service that is down.
  if (code === 401 || code === 404 || code >= 500) return { kind: 'again' };
  const isNobody = /chat not found|user not found|PEER_ID_INVALID|upgraded to a supergroup/i;
  return { kind: 'refused', reason: isNobody.test(description) ? 'unknown_address' : 'refused' };
}

/**
 * One call that sends a message. Where no whole answer of Telegram's came back, nobody knows whether
 * it took it; only a connection that was never made says that it did not.
 */
export async function callTelegram(
  url: string,
  body: FormData | Record<string, unknown>,
  waitMs: number,
): Promise<PartOutcome> {
  const isForm = body instanceof FormData;
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: isForm ? body : JSON.stringify(body),
      ...(isForm ? {} : { headers: { 'content-type': 'application/json' } }),
      redirect: 'manual',
      signal: AbortSignal.timeout(waitMs),
    });
    const answer = Answer.safeParse(await response.json());
    return answer.success ? outcomeOf(answer.data) : { kind: 'unknown' };
  } catch (error) {
    return wasNeverSent(error) ? { kind: 'again' } : { kind: 'unknown' };
  }
}
