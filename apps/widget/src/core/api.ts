import type { Problem } from '@civicconnect/contract';

/** A refusal of the server. */
export class Refusal extends Error {
  readonly status: number;
  /** Seconds after which it may be tried again; 0 when it does not say. */
  readonly after: number;
  constructor(status: number, detail: string, after: number) {
    super(detail);
    this.status = status;
    this.after = after;
  }
}

/**
 * Calls `/api{path}` and gives what it answers: JSON, else its bytes. Throws `Refusal` for what the server
 * says no to, anything else without a network.
 */
export type Api = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

const patienceMs = 20_000;

/**
 * The API of the installation that the script came from, as whoever `headers` names.
 *
 * @param origin without a slash at its end
 */
export function openApi(origin: string, headers: () => Promise<Record<string, string>>): Api {
  // Kept now: a page may put another in its place later.
  const send = fetch;
  return async (method, path, body) => {
    const response = await send(`${origin}/api${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(await headers()),
      },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMs),
    });
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    if (response.ok && !isJson) return response.blob();
    const said = await response.json().catch(() => null);
    if (response.ok) return said;
    const problem: Partial<Problem> = said ?? {};
    throw new Refusal(
      response.status,
      problem.detail || problem.title || '',
      Number(response.headers.get('retry-after')) || 0,
    );
  };
}
