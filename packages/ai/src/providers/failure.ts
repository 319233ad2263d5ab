/** What a call that did not work means: the ledger's word for it, and what to do next. */
import type { CallOutcome } from '@civicconnect/contract';

export interface Tokens {
  inputTokens: number;
  outputTokens: number;
}
export const noTokens: Tokens = { inputTokens: 0, outputTokens: 0 };

export interface Failure {
  outcome: CallOutcome;
  /** For the ledger: kinds, numbers and codes, never a text. */
  detail: string;
  /** The same call may work in a moment. */
  mayRetry: boolean;
  /** How long the provider asked to be left alone, in milliseconds; null when it did not say. */
  waitMs: number | null;
  /** Says something about the provider's model, not only about this one text. */
  isOfModel: boolean;
  tokens: Tokens;
}

/** An answer came, and it is of no use. */
export class BadAnswerError extends Error {
  readonly outcome: CallOutcome;
  readonly tokens: Tokens;
  /** False when the model declined this one text. */
  readonly isOfModel: boolean;
  constructor(outcome: CallOutcome, detail: string, tokens: Tokens = noTokens, isOfModel = true) {
    super(detail);
    this.name = 'BadAnswerError';
    this.outcome = outcome;
    this.tokens = tokens;
    this.isOfModel = isOfModel;
  }
}

/** Thrown into a call that ran out of time. */
export class OutOfTimeError extends Error {
  constructor(ms: number) {
    super(`no answer within ${Math.round(ms)} ms`);
    this.name = 'OutOfTimeError';
  }
}

const networkCodes =
  /^(E(CONN|HOST|NET|PIPE|TIMEDOUT|AI_AGAIN|NOTFOUND)|UND_ERR_|ERR_(TLS|SSL)|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/;

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** The error and what caused it, at most five deep. */
function* chainOf(error: unknown): Generator<unknown> {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    yield current;
    current = current.cause;
  }
}

function networkCodeOf(error: unknown): string | null {
  for (const link of chainOf(error)) {
    const code = property(link, 'code');
    if (typeof code === 'string' && networkCodes.test(code)) return code;
  }
  return null;
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), or Google's `RetryInfo` in the body. */
function askedToWait(error: unknown, now: Date): number | null {
  const headers = property(error, 'responseHeaders');
  const said = property(headers, 'retry-after');
  if (typeof said === 'string' && said.trim() !== '') {
    const seconds = Number(said);
    const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - now.getTime();
    if (Number.isFinite(ms)) return Math.max(0, ms);
  }
  const body = property(error, 'responseBody');
  const delay = typeof body === 'string' ? /"retryDelay"\s*:\s*"([\d.]+)s"/.exec(body) : null;
  return delay?.[1] === undefined ? null : Number(delay[1]) * 1000;
}

function ofStatus(status: number, error: unknown, now: Date): Failure {
  const waitMs = askedToWait(error, now);
  const base = { detail: `HTTP ${status}`, waitMs, isOfModel: true, tokens: noTokens };
  const body = String(property(error, 'responseBody') ?? '');
  // Google answers 400 to a key that it does not know.
  if (status === 401 || status === 403 || (status === 400 && body.includes('API_KEY_INVALID'))) {
    return { ...base, outcome: 'unauthorized', isOfModel: false, mayRetry: false };
  }
  if (status === 429) {
    return { ...base, outcome: 'rate_limited', isOfModel: false, mayRetry: true };
  }
  if (status >= 500) return { ...base, outcome: 'server_error', mayRetry: true };
  if (status === 408) return { ...base, outcome: 'timeout', mayRetry: false };
  if (status >= 300) return { ...base, outcome: 'refused', mayRetry: false };
  return {
    ...base,
    outcome: 'invalid_answer',
    detail: 'the answer is not what the protocol says',
    mayRetry: false,
  };
}

function usageOf(error: unknown): Tokens {
  const usage = property(error, 'usage');
  return {
    inputTokens: Number(property(usage, 'inputTokens') ?? 0) || 0,
    outputTokens: Number(property(usage, 'outputTokens') ?? 0) || 0,
  };
}

/** What the error of a call means. Errors' own sentences are left out: they may quote the text. */
export function failureOf(error: unknown, now: Date): Failure {
  const plain = { mayRetry: false, waitMs: null, isOfModel: true, tokens: noTokens };
  for (const link of chainOf(error)) {
    if (link instanceof OutOfTimeError)
      return { ...plain, outcome: 'timeout', detail: link.message };
    if (link instanceof BadAnswerError) {
      const { outcome, message: detail, tokens, isOfModel } = link;
      return { ...plain, outcome, detail, tokens, isOfModel };
    }
  }
  const code = networkCodeOf(error);
  if (code !== null) return { ...plain, outcome: 'network', detail: code, mayRetry: true };
  const status = property(error, 'statusCode');
  if (typeof status === 'number') return ofStatus(status, error, now);
  if (property(error, 'name') === 'AI_APICallError') {
    return { ...plain, outcome: 'network', detail: 'no connection', mayRetry: true };
  }
  const kind = error instanceof Error ? error.name : typeof error;
  return { ...plain, outcome: 'invalid_answer', detail: kind, tokens: usageOf(error) };
}
