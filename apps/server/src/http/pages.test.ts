import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import { afterEach, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { createLog } from '../log.ts';
import { keepBodiesAsText } from './body.ts';
import { guardHeaders } from './headers.ts';
import { type PageHandler, servePages } from './pages.ts';
import { answerWithProblems } from './problems.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const separate = {
  ROLE: 'web',
  DATABASE_URL: 'postgres://x@127.0.0.1/x',
  REDIS_URL: 'redis://127.0.0.1',
};

/** A process that draws pages and finds the API elsewhere. */
async function start(
  handler: PageHandler,
  env: Record<string, string> = {},
  trustProxy: string | false = false,
): Promise<string> {
  const config = readConfig({ ...separate, API_URL: 'http://127.0.0.1:9', ...env }, ['--no-demo']);
  const context = { config, clock: createClock(), log: createLog({ level: 'silent' }) };
  const app: FastifyInstance = Fastify({ trustProxy, bodyLimit: 2000 });
  closing.push(() => app.close());
  answerWithProblems(app);
  keepBodiesAsText(app);
  guardHeaders(app, config);
  servePages(app, context as unknown as Context, handler);
  return app.listen({ port: 0, host: '127.0.0.1' });
}

/** What the page's handler saw, as JSON. */
const echo: PageHandler = async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      method: request.method,
      headers: request.headers,
      raw: request.rawHeaders,
      length: Buffer.concat(chunks).length,
      body: Buffer.concat(chunks).toString().slice(0, 200),
    }),
  );
};

interface Seen {
  method: string;
  headers: Record<string, string>;
  raw: string[];
  length: number;
  body: string;
}
const seen = async (response: Response) => (await response.json()) as Seen;

test('headers that only we may set are overwritten, spoofed ones never arrive', async () => {
  const base = await start(echo);
  const spoofed = {
    'content-security-policy': "script-src 'nonce-evil'",
    'x-nonce': 'evil',
    'x-api-origin': 'http://evil.example',
    'x-forwarded-for': '198.51.100.9',
    'x-forwarded-host': 'evil.example',
    'x-middleware-subrequest': 'src/middleware',
    'x-invoke-path': '/admin',
    'x-matched-path': '/admin',
  };
  const { headers, raw } = await seen(await fetch(`${base}/`, { headers: spoofed }));
  expect(JSON.stringify([headers, raw])).not.toContain('evil');
  expect(headers['x-api-origin']).toBe('http://127.0.0.1:9');
  expect(headers['x-forwarded-for']).toBe('127.0.0.1');
  expect(headers['x-forwarded-host']).toBe(new URL(base).host);
  expect(headers['x-nonce']).toMatch(/^[A-Za-z0-9+/=]{24}$/);
  for (const gone of ['x-middleware-subrequest', 'x-invoke-path', 'x-matched-path']) {
    expect(headers[gone]).toBeUndefined();
  }
});

test('behind a trusted proxy the client is the one that the proxy names', async () => {
  const base = await start(echo, { PUBLIC_URL: 'https://localhost' }, 'loopback');
  const named = { 'x-forwarded-for': '192.0.2.1, 198.51.100.9', 'x-forwarded-host': 'narpay.uz' };
  const { headers } = await seen(await fetch(`${base}/`, { headers: named }));
  expect(headers).toMatchObject({
    'x-forwarded-for': '198.51.100.9',
    'x-forwarded-host': 'narpay.uz',
    'x-forwarded-proto': 'https',
  });
});

test('the policy of the answer is the one that Next was told, with a nonce of its own', async () => {
  const base = await start(echo);
  const first = await fetch(`${base}/`);
  const policy = first.headers.get('content-security-policy') ?? '';
  const { headers } = await seen(first);
  expect(headers['content-security-policy']).toBe(policy);
  expect(policy).toContain(`'nonce-${headers['x-nonce']}' 'strict-dynamic'`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect(first.headers.get('x-content-type-options')).toBe('nosniff');
  const second = await fetch(`${base}/`);
  expect(second.headers.get('content-security-policy')).not.toBe(policy);
});

test('under development Next may evaluate', async () => {
  const base = await start(echo, { NODE_ENV: 'development' });
  const { headers } = await fetch(`${base}/`);
  expect(headers.get('content-security-policy')).toContain("'unsafe-eval'");
});

test('a form reaches the page whole and unread, whatever its type', async () => {
  const base = await start(echo);
  const text = `text=${'a'.repeat(50_000)}`;
  const form = await seen(
    await fetch(`${base}/send`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  );
  expect(form).toMatchObject({ method: 'POST', length: text.length });
  const json = await seen(
    await fetch(`${base}/send`, {
      method: 'POST',
      body: '{"broken',
      headers: { 'content-type': 'application/json' },
    }),
  );
  expect(json.body).toBe('{"broken');
});

test('a body without end or measure is refused', async () => {
  const base = await start(echo);
  const heavy = await fetch(`${base}/send`, { method: 'POST', body: 'a'.repeat(12_600_000) });
  expect(heavy.status).toBe(413);
  const endless = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(9)),
  });
  const init = { method: 'POST', body: endless, duplex: 'half' };
  expect((await fetch(`${base}/send`, init as RequestInit)).status).toBe(413);
});

test('unknown addresses of the API are problems, not pages', async () => {
  const base = await start(echo);
  const answer = await fetch(`${base}/api/nothing`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'not_found' });
});

test('files of the build go out as Next sends them', async () => {
  const base = await start(async (_request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.end('code');
  });
  const { headers } = await fetch(`${base}/_next/static/chunks/a.js`, {
    headers: { cookie: 'civic_citizen_refresh=whatever' },
  });
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headers.get('content-security-policy')).toBeNull();
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a page that fails leaves a plain 500 and nothing of the inside', async () => {
  const base = await start(async () => {
    throw new Error('secret inside');
  });
  const answer = await fetch(`${base}/`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('500');
});

/** An API that answers renewals, and what it was asked. */
async function startApi(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: { url: string | undefined; headers: IncomingMessage['headers'] }[] = [];
  const server: Server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function token(seconds: number): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(`${seconds}s`)
    .sign(Buffer.from('k'.repeat(32)));
}

test('a process without the API renews a login there, and tells the browser', async () => {
  const fresh = await token(900);
  const api = await startApi((_request, response) => {
    response.setHeader('set-cookie', ['civic_staff_refresh=new; HttpOnly', 'civic_staff_access=x']);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ accessToken: fresh, expiresInSeconds: 900, kind: 'staff' }));
  });
  const base = await start(echo, { API_URL: api.origin });
  const cookie = `locale=uz; civic_staff_access=${await token(-5)}; civic_staff_refresh=old; civic_citizen_refresh=mine`;
  const answer = await fetch(`${base}/staff/sessions?view=mine`, { headers: { cookie } });
  expect(answer.headers.getSetCookie()).toEqual([
    'civic_staff_refresh=new; HttpOnly',
    'civic_staff_access=x',
  ]);
  const { headers } = await seen(answer);
  expect(headers.cookie).toBe(
    `locale=uz; civic_staff_refresh=old; civic_citizen_refresh=mine; civic_staff_access=${fresh}`,
  );
  expect(api.asked).toHaveLength(1);
  expect(api.asked[0]).toMatchObject({
    url: '/api/auth/refresh?kind=staff',
    headers: { cookie: 'civic_staff_refresh=old', 'x-forwarded-for': '127.0.0.1' },
  });
});

test('a login that still holds is left alone, and the other kind is not looked at', async () => {
  const api = await startApi((_request, response) => response.end());
  const base = await start(echo, { API_URL: api.origin });
  const access = await token(900);
  const held = await fetch(`${base}/staff`, {
    headers: { cookie: `civic_staff_access=${access}; civic_staff_refresh=r` },
  });
  expect((await seen(held)).headers.cookie).toContain(`civic_staff_access=${access}`);
  const other = await fetch(`${base}/`, { headers: { cookie: 'civic_staff_refresh=r' } });
  expect(other.headers.getSetCookie()).toEqual([]);
  expect(api.asked).toEqual([]);
});

test('a refused cookie is forgotten; an API that is away changes nothing', async () => {
  const api = await startApi((_request, response) => {
    response.statusCode = 401;
    response.end('{}');
  });
  const cookie = `civic_citizen_access=${await token(-5)}; civic_citizen_refresh=old; theme=dark`;
  const refused = await fetch(await start(echo, { API_URL: api.origin }), { headers: { cookie } });
  expect(refused.headers.getSetCookie().join()).toContain('civic_citizen_refresh=;');
  expect((await seen(refused)).headers.cookie).toBe('theme=dark');

  const away = await fetch(await start(echo), { headers: { cookie } });
  expect(away.headers.getSetCookie()).toEqual([]);
  expect((await seen(away)).headers.cookie).toBe('civic_citizen_refresh=old; theme=dark');
});
