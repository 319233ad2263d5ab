import type { CallOptions, ClientOptions } from '@civicconnect/contract';
import { problemFrom } from './problem.ts';
import type { ClientOver, RouteTable } from './routes/table.ts';

interface LooseCall {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: FormData;
}

function addressOf(path: string, call: LooseCall): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  const search = query.toString();
  return `/api${filled}${search ? `?${search}` : ''}`;
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const isJson = response.headers.get('content-type')?.includes('json') ?? true;
  return isJson ? response.json() : response.blob();
}

interface LightOptions extends ClientOptions {
  /** Awaited before each call: the place to see to a token. What it throws, the call throws. */
  prepare?: () => Promise<unknown>;
}

/**
 * The contract's typed client without its schemas, over those endpoints that the caller's table has
 * (see routes/). Throws `ProblemError` for a refusal and lets a lost network through as the
 * `TypeError` of fetch.
 */
export function lightClient<R extends RouteTable>(routes: R, options: LightOptions): ClientOver<R> {
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));

  function once(method: string, path: string, call: LooseCall, extra: CallOptions) {
    const token = options.token?.() ?? null;
    const headers: Record<string, string> = { accept: 'application/json', ...options.headers?.() };
    if (token) headers.authorization = `Bearer ${token}`;
    if (extra.idempotencyKey) headers['idempotency-key'] = extra.idempotencyKey;
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    return send(options.baseUrl + addressOf(path, call), {
      method,
      headers,
      body: call.form ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
      signal: extra.signal,
      credentials: 'same-origin',
      cache: 'no-store',
    });
  }

  async function invoke(
    method: string,
    path: string,
    call: LooseCall = {},
    extra: CallOptions = {},
  ) {
    await options.prepare?.();
    let response = await once(method, path, call, extra);
    if (response.ok) return bodyOf(response);
    const refusal = await problemFrom(response);
    // A wrong password is a 401 too, and no token would mend it.
    const renewable = refusal.problem.code === 'unauthenticated';
    if (!renewable || !(await options.onUnauthenticated?.())) throw refusal;
    response = await once(method, path, call, extra);
    if (!response.ok) throw await problemFrom(response);
    return bodyOf(response);
  }

  const client = Object.fromEntries(
    Object.entries(routes).map(([name, [method, path]]) => [
      name,
      (call?: LooseCall, extra?: CallOptions): Promise<unknown> =>
        invoke(method, path, call, extra),
    ]),
  );
  return client as unknown as ClientOver<R>;
}
