import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

type HeaderConfig = Pick<Config, 'publicUrl' | 'corsAllowedOrigins'>;

/** Nothing that the API answers is a page; pages bring a policy of their own. */
const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

/** What every answer carries. A route that needs another value sets it itself. */
export function securityHeaders(config: Pick<Config, 'publicUrl'>): Record<string, string> {
  const https = config.publicUrl?.startsWith('https:') ?? false;
  return {
    'content-security-policy': apiPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** Whether an address (path with query) belongs to the API. */
export function isApi(url: string): boolean {
  return /^\/api(?:[/?]|$)/.test(url);
}

/**
 * Headers of every answer, and who may ask from another site: the origins in CORS_ALLOWED_ORIGINS, and
 * those that an organization lets hold its widget. To be called on the root before any route.
 */
export function guardHeaders(
  app: FastifyInstance,
  config: HeaderConfig,
  mayHoldWidget: (origin: string) => Promise<boolean> = async () => false,
): void {
  const headers = securityHeaders(config);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (!isApi(request.url)) return;
    reply.header('cache-control', 'no-store');
    await allowOrigin(config, mayHoldWidget, request, reply);
    if (isPreflight(request)) await reply.code(204).send();
  });
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** A stranger gets no header, so their browser keeps the answer from them. */
async function allowOrigin(
  config: HeaderConfig,
  mayHoldWidget: (origin: string) => Promise<boolean>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { origin } = request.headers;
  reply.header('vary', 'Origin');
  if (origin === undefined || isOwnOrigin(config, request.headers)) return;
  const trusted = config.corsAllowedOrigins.includes(origin);
  if (!trusted && !(await mayHoldWidget(origin))) return;
  reply.header('access-control-allow-origin', origin);
  // A widget is known by its key alone: no cookie goes along.
  if (trusted) reply.header('access-control-allow-credentials', 'true');
  reply.header('access-control-expose-headers', 'retry-after, x-request-id');
  if (!isPreflight(request)) return;
  reply.header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
  reply.header(
    'access-control-allow-headers',
    'authorization, content-type, accept-language, idempotency-key, x-api-key, x-session-key',
  );
  reply.header('access-control-max-age', '600');
}

/** Whether a browser asks from a page of this installation: its address is the one that is asked. */
export function isOwnOrigin(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  { origin, host }: { origin?: string | undefined; host?: string | undefined },
): boolean {
  if (origin === undefined) return true;
  if (publicUrl !== undefined && new URL(publicUrl).origin === origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
