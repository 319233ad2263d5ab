import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { afterFile } from '../testing/closing.ts';
import { echo, seen, startPages } from '../testing/pages.ts';

/** An API that answers renewals, and what it was asked. */
async function startApi(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: { url: string | undefined; headers: IncomingMessage['headers'] }[] = [];
  const server: Server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterFile(() => new Promise((resolve) => server.close(resolve)));
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
  const base = await startPages(echo, { API_URL: api.origin });
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
  const base = await startPages(echo, { API_URL: api.origin });
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
  const refused = await fetch(await startPages(echo, { API_URL: api.origin }), {
    headers: { cookie },
  });
  expect(refused.headers.getSetCookie().join()).toContain('civic_citizen_refresh=;');
  expect((await seen(refused)).headers.cookie).toBe('theme=dark');

  const away = await fetch(await startPages(echo), { headers: { cookie } });
  expect(away.headers.getSetCookie()).toEqual([]);
  expect((await seen(away)).headers.cookie).toBe('civic_citizen_refresh=old; theme=dark');
});
