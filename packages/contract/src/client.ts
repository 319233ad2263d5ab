import type { CallOf, Endpoint, ResponseOf } from './endpoint.ts';
import { type EndpointName, endpoints } from './endpoints/index.ts';
import { Problem } from './problem.ts';

/** A refusal of the server, as it was sent. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | null;
  constructor(problem: Problem, retryAfterSeconds: number | null) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface ClientOptions {
  /** Origin without `/api`, e.g. `http://127.0.0.1:3000`; empty for the page's own. */
  baseUrl: string;
  token?: () => string | null;
  /** Called once on a 401; when it gives true the call is made again. */
  onUnauthenticated?: () => Promise<boolean>;
  headers?: () => Record<string, string>;
  fetch?: typeof fetch;
}

export interface CallOptions {
  idempotencyKey?: string;
  signal?: AbortSignal;
}

type Endpoints = typeof endpoints;
type Caller<E extends Endpoint> =
  Record<string, never> extends CallOf<E>
    ? (call?: CallOf<E>, options?: CallOptions) => Promise<ResponseOf<E>>
    : (call: CallOf<E>, options?: CallOptions) => Promise<ResponseOf<E>>;
export type Client = { [N in EndpointName]: Caller<Endpoints[N]> };

interface LooseCall {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: FormData;
}

function addressOf(endpoint: Endpoint, call: LooseCall): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  const search = query.toString();
  return `/api${path}${search ? `?${search}` : ''}`;
}

async function problemOf(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('retry-after'));
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  const problem: Problem = parsed.success
    ? parsed.data
    : {
        type: 'about:blank',
        title: response.statusText,
        status: response.status,
        detail: '',
        code: 'internal',
      };
  return new ProblemError(
    problem,
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}

/** The typed client: one function for each endpoint. Throws `ProblemError` for every refusal. */
export function createClient(options: ClientOptions): Client {
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));

  async function once(endpoint: Endpoint, call: LooseCall, extra: CallOptions): Promise<Response> {
    const token = options.token?.() ?? null;
    const headers: Record<string, string> = { accept: 'application/json', ...options.headers?.() };
    if (token) headers.authorization = `Bearer ${token}`;
    if (extra.idempotencyKey) headers['idempotency-key'] = extra.idempotencyKey;
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    return send(options.baseUrl + addressOf(endpoint, call), {
      method: endpoint.method,
      headers,
      body: call.form ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
      signal: extra.signal,
      credentials: 'same-origin',
    });
  }

  async function invoke(
    endpoint: Endpoint,
    call: LooseCall = {},
    extra: CallOptions = {},
  ): Promise<unknown> {
    let response = await once(endpoint, call, extra);
    if (
      response.status === 401 &&
      options.onUnauthenticated &&
      (await options.onUnauthenticated())
    ) {
      response = await once(endpoint, call, extra);
    }
    if (!response.ok) throw await problemOf(response);
    if (endpoint.binary) return response.blob();
    return response.status === 204 ? undefined : response.json();
  }

  const client = Object.fromEntries(
    Object.entries(endpoints).map(([name, endpoint]) => [
      name,
      (call?: LooseCall, extra?: CallOptions) => invoke(endpoint, call, extra),
    ]),
  );
  return client as unknown as Client;
}
