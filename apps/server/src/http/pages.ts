import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { Refused } from '../errors.ts';
import { cookieNames } from '../modules/auth/cookies.ts';
import { isApi } from './headers.ts';
import { pagePolicy } from './policy.ts';
import { type PageLogin, pageLogin } from './renewal.ts';

/** Draws a page: Next's request handler. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What a form without script may weigh, with a photo in it; Next itself would read on without end. */
const bodyLimit = 12 * 1024 * 1024;

/** Headers by which Next talks to itself, or which only we may set: none arrives from outside. */
const reserved =
  /^(x-middleware-|x-invoke-|x-now-|x-matched-path|x-prerender-|x-nextjs-(?!data$)|x-nonce$|x-api-origin$|x-forwarded-|forwarded$|content-security-policy)/;

/**
 * The pages, as the last route: whatever no other route took. Next gets the untouched stream of the
 * request, with the headers below overwritten, and writes the answer itself.
 *
 * `content-security-policy` with the nonce of this answer, `x-nonce`, `x-api-origin` (where the API is
 * for server-side calls), `x-forwarded-for|host|proto` (the client), and a `cookie` whose access token
 * is fresh.
 */
export function servePages(app: FastifyInstance, context: Context, handler: PageHandler): void {
  const { config } = context;
  const https = config.publicUrl?.startsWith('https:') ?? false;

  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    // Nobody reads the body here: it is Next's.
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.all('/*', async (request, reply) => {
      // Without this an unknown address of the API would be answered with a page.
      if (isApi(request.url)) throw new Refused('not_found');
      refuseHeavy(request);
      const path = request.url.split('?')[0] ?? '/';
      const asset = path.startsWith('/_next/static/');
      const login = isFile(path) ? null : await pageLogin(context, request, path);
      const nonce = randomBytes(16).toString('base64');
      const policy = pagePolicy(nonce, { production: config.production, https });
      tellNext(app, context, request, { nonce, policy, login });
      writeHeaders(reply, asset ? null : policy, login);
      reply.hijack();
      try {
        await handler(request.raw, reply.raw);
      } catch (error) {
        request.log.error({ err: error }, 'a page failed');
        fail(reply.raw);
      }
    });
    done();
  });
}

/** Files are for everybody: no login is renewed for them. */
function isFile(path: string): boolean {
  return path.startsWith('/_next/static/') || /\.[a-z0-9]{2,5}$/i.test(path);
}

/** Browsers always say how long a form is; who does not could send for ever. */
function refuseHeavy({ headers }: FastifyRequest): void {
  const heavy = Number(headers['content-length'] ?? 0) > bodyLimit;
  if (!heavy && headers['transfer-encoding'] === undefined) return;
  throw new Refused('payload_too_large');
}

function tellNext(
  app: FastifyInstance,
  context: Context,
  request: FastifyRequest,
  told: { nonce: string; policy: string; login: PageLogin | null },
): void {
  // Fastify reads these from the headers, as far as the proxies in between are trusted.
  const { raw, ip, host, protocol } = request;
  const { headers } = raw;
  for (const name of Object.keys(headers)) if (reserved.test(name)) delete headers[name];
  const { publicUrl } = context.config;
  headers['content-security-policy'] = told.policy;
  headers['x-nonce'] = told.nonce;
  headers['x-api-origin'] = apiOrigin(app, context);
  headers['x-forwarded-for'] = ip;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = publicUrl?.split(':')[0] ?? protocol;
  if (told.login) {
    const cookie = withAccess(headers.cookie, told.login);
    if (cookie) headers.cookie = cookie;
    else delete headers.cookie;
  }
  raw.rawHeaders = Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).flatMap((one) => [name, one]),
  );
}

/** The request's cookies with the access token that holds now, and without one that does not. */
function withAccess(header: string | undefined, login: PageLogin): string {
  const { refresh, access } = cookieNames[login.kind];
  const dropped: string[] = login.ended ? [refresh, access] : [access];
  const kept = (header ?? '').split(/; */).filter((pair) => {
    const name = pair.split('=', 1)[0]?.trim() ?? '';
    return name !== '' && !dropped.includes(name);
  });
  if (login.accessToken) kept.push(`${access}=${login.accessToken}`);
  return kept.join('; ');
}

/** The API as this process reaches it: itself on loopback, or where API_URL says. */
function apiOrigin(app: FastifyInstance, { config }: Context): string {
  if (!config.roles.has('api') && config.apiUrl) return config.apiUrl;
  const address = app.server.address();
  if (typeof address !== 'object' || !address) return `http://127.0.0.1:${config.port}`;
  const everywhere = address.address === '0.0.0.0' || address.address === '::';
  const host = everywhere ? '127.0.0.1' : address.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

/** What the hooks have set goes out by Next's hand. */
function writeHeaders(reply: FastifyReply, policy: string | null, login: PageLogin | null): void {
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  if (policy) raw.setHeader('content-security-policy', policy);
  else raw.removeHeader('content-security-policy');
  for (const cookie of login?.cookies ?? []) raw.appendHeader('set-cookie', cookie);
}

function fail(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
  } else {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('500');
  }
}
