import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { guardHeaders } from './headers.ts';

const apps: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

function build(config: { publicUrl?: string; corsAllowedOrigins?: string[] } = {}) {
  const app = Fastify();
  apps.push(app);
  guardHeaders(app, {
    publicUrl: config.publicUrl,
    corsAllowedOrigins: config.corsAllowedOrigins ?? [],
  });
  app.get('/api/thing', async () => ({ ok: true }));
  app.get('/api/broken', async () => {
    throw new Error('no');
  });
  app.all('/*', async () => 'page');
  return app;
}

test('every answer carries the guard, refusals and unknown addresses too', async () => {
  const app = build();
  for (const url of ['/api/thing', '/api/broken', '/somewhere', '/api/none']) {
    const { headers } = await app.inject(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('what the API answers is kept by no cache; pages say themselves', async () => {
  const app = build();
  expect((await app.inject('/api/thing')).headers['cache-control']).toBe('no-store');
  expect((await app.inject('/api/broken')).headers['cache-control']).toBe('no-store');
  expect((await app.inject('/apiary')).headers['cache-control']).toBeUndefined();
});

test('HTTPS is demanded where it is what people reach', async () => {
  const secure = await build({ publicUrl: 'https://narpay.uz' }).inject('/api/thing');
  expect(secure.headers['strict-transport-security']).toContain('max-age=31536000');
  const plain = await build({ publicUrl: 'http://narpay.uz' }).inject('/api/thing');
  expect(plain.headers['strict-transport-security']).toBeUndefined();
});

const friend = 'https://narpay.uz';
const ask = (app: FastifyInstance, origin: string) =>
  app.inject({
    method: 'OPTIONS',
    url: '/api/thing',
    headers: { origin, 'access-control-request-method': 'POST' },
  });

test('no other site may ask unless it is listed', async () => {
  const closed = await ask(build(), friend);
  expect(closed.headers['access-control-allow-origin']).toBeUndefined();

  const app = build({ corsAllowedOrigins: [friend] });
  const preflight = await ask(app, friend);
  expect(preflight.statusCode).toBe(204);
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': friend,
    'access-control-allow-methods': expect.stringContaining('PATCH'),
    'access-control-allow-headers': expect.stringContaining('idempotency-key'),
    vary: 'Origin',
  });
  const answer = await app.inject({ url: '/api/thing', headers: { origin: friend } });
  expect(answer.headers['access-control-allow-origin']).toBe(friend);
  expect(answer.headers['access-control-expose-headers']).toContain('retry-after');

  for (const stranger of ['https://evil.example', 'https://narpay.uz.evil.example', 'null']) {
    const refused = await ask(app, stranger);
    expect(refused.headers['access-control-allow-origin']).toBeUndefined();
    expect(refused.headers.vary).toBe('Origin');
  }
});
