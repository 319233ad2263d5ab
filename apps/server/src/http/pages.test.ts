import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { echo, seen, startPages } from '../testing/pages.ts';

test('headers that only we may set are overwritten, spoofed ones never arrive', async () => {
  const base = await startPages(echo);
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
  const base = await startPages(echo, { PUBLIC_URL: 'https://localhost' }, 'loopback');
  const named = { 'x-forwarded-for': '192.0.2.1, 198.51.100.9', 'x-forwarded-host': 'narpay.uz' };
  const { headers } = await seen(await fetch(`${base}/`, { headers: named }));
  expect(headers).toMatchObject({
    'x-forwarded-for': '198.51.100.9',
    'x-forwarded-host': 'narpay.uz',
    'x-forwarded-proto': 'https',
  });
});

test('the policy of the answer is the one that Next was told, with a nonce of its own', async () => {
  const base = await startPages(echo);
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
  const base = await startPages(echo, { NODE_ENV: 'development' });
  const { headers } = await fetch(`${base}/`);
  expect(headers.get('content-security-policy')).toContain("'unsafe-eval'");
});

test('a form reaches the page whole and unread, whatever its type', async () => {
  const base = await startPages(echo);
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
  const base = await startPages(echo);
  const heavy = await fetch(`${base}/send`, { method: 'POST', body: 'a'.repeat(12_600_000) });
  expect(heavy.status).toBe(413);
  const endless = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(9)),
  });
  const init = { method: 'POST', body: endless, duplex: 'half' };
  expect((await fetch(`${base}/send`, init as RequestInit)).status).toBe(413);
});

test('unknown addresses of the API are problems, not pages', async () => {
  const base = await startPages(echo);
  const answer = await fetch(`${base}/api/nothing`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'not_found' });
});

test('files of the build go out as Next sends them', async () => {
  const base = await startPages(async (_request: IncomingMessage, response: ServerResponse) => {
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
  const base = await startPages(async () => {
    throw new Error('secret inside');
  });
  const answer = await fetch(`${base}/`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('500');
});
