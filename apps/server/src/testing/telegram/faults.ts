import type { ServerResponse } from 'node:http';

/**
 * What becomes of a call. `retry_after`: 429. `blocked`, `not_found`: 403 and 400 of a chat. `error`:
 * one of Telegram's own. `gateway`: a proxy's page before it. `hang`: no answer, nothing taken.
 * `reset`: the connection breaks before anything is taken. `lost`: it is taken, and the connection
 * breaks. `silent`: it is taken, and no answer comes. `rubbish`: it is taken, the answer is no JSON.
 */
export type Fault =
  | { kind: 'retry_after'; seconds: number }
  | { kind: 'blocked' | 'not_found' | 'error' | 'gateway' | 'hang' | 'reset' }
  | { kind: 'lost' | 'silent' | 'rubbish' };

/** Which calls; what is not named is any. */
export interface Match {
  method?: string;
  chat?: string | number;
}

interface Planned extends Match {
  fault: Fault;
  left: number;
}

/** Refusal in Telegram's own shape. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: Record<string, unknown> | undefined;
  constructor(code: number, description: string, parameters?: Record<string, unknown>) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export class Faults {
  #planned: Planned[] = [];

  /** `times`: of how many calls; `Infinity`: until `clear`. The first that was planned comes first. */
  plan(match: Match, fault: Fault, times = 1): void {
    this.#planned.push({ ...match, fault, left: times });
  }

  clear(): void {
    this.#planned = [];
  }

  next(method: string, chat: string | null): Fault | null {
    const found = this.#planned.find(
      (one) =>
        one.left > 0 &&
        (one.method === undefined || one.method === method) &&
        (one.chat === undefined || String(one.chat) === chat),
    );
    if (!found) return null;
    found.left -= 1;
    return found.fault;
  }
}

/** Throws the refusal that a fault is; what is none comes back. */
export function refuseBy(fault: Fault | null): void {
  switch (fault?.kind) {
    case 'retry_after':
      throw new Refusal(429, `Too Many Requests: retry after ${fault.seconds}`, {
        retry_after: fault.seconds,
      });
    case 'blocked':
      throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    case 'not_found':
      throw new Refusal(400, 'Bad Request: chat not found');
    case 'error':
      throw new Refusal(500, 'Internal Server Error');
  }
}

/** Whether a fault left nothing to be answered: it was done here. */
export function breakOff(fault: Fault | null, response: ServerResponse): boolean {
  switch (fault?.kind) {
    case 'reset':
    case 'lost':
      response.destroy();
      return true;
    case 'hang':
    case 'silent':
      return true;
    case 'gateway':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
      return true;
    case 'rubbish':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":tr');
      return true;
    default:
      return false;
  }
}

/** Faults after which Telegram has not taken the call. */
export const untaken: ReadonlySet<Fault['kind']> = new Set(['hang', 'reset', 'gateway']);
