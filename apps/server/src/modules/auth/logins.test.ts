import { and, eq } from 'drizzle-orm';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { logins, staff } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import {
  cookieOf,
  copyOf,
  enterAsCitizen,
  enterAsStaff,
  openBrowser,
  refresh,
  whoIs,
} from './test-browser.ts';
import { readRefreshToken } from './tokens.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ worker: false });
});
afterEach(() => app.context.clock.setOffsetSeconds(0));

test('logging out ends this login and no other', async () => {
  const browser = openBrowser(app);
  const phone = '+998935550001';
  const elsewhere = openBrowser(app);
  const other = await enterAsCitizen(elsewhere, phone);
  const token = await enterAsCitizen(browser, phone);
  const kept = copyOf(app, browser);
  const ended = vi.spyOn(app.context.relay, 'loginEnded');
  const out = await browser.post('/auth/logout');
  expect(out.status).toBe(204);
  expect(browser.jar.size).toBe(0);
  expect(out.cookies.civic_citizen_access).toContain('Max-Age=0');
  expect(ended).toHaveBeenCalledOnce();
  expect((await whoIs(browser, token)).body.code).toBe('unauthenticated');
  expect((await refresh(kept)).body.code).toBe('unauthenticated');
  expect((await whoIs(elsewhere, other)).status).toBe(200);
  expect((await browser.post('/auth/logout')).status).toBe(204);
});

test('a program without cookies logs out with its token', async () => {
  const token = await enterAsCitizen(openBrowser(app));
  const program = openBrowser(app);
  await program.post('/auth/logout', undefined, { authorization: `Bearer ${token}` });
  expect((await whoIs(program, token)).status).toBe(401);
});

test('a citizen and a member of staff stand side by side in one browser', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  expect((await refresh(browser)).body.kind).toBe('citizen');
  await enterAsStaff(app, browser);
  expect((await refresh(browser)).body.kind).toBe('staff');
  expect((await refresh(browser, 'citizen')).body.kind).toBe('citizen');
  expect((await refresh(browser, 'staff')).body.kind).toBe('staff');
  await browser.post('/auth/logout?kind=staff');
  expect([...browser.jar.keys()].sort()).toEqual(['civic_citizen_access', 'civic_citizen_refresh']);
  expect((await refresh(browser, 'staff')).status).toBe(401);
  expect((await refresh(browser)).body.kind).toBe('citizen');
  expect((await refresh(browser, 'guest')).body.code).toBe('invalid_input');
});

test('no cookie is an authorization for the API', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  expect(browser.jar.has('civic_citizen_access')).toBe(true);
  expect((await browser.get('/me')).body).toMatchObject({ status: 401, code: 'unauthenticated' });
});

test('another site cannot use the cookies', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const before = cookieOf(browser);
  for (const origin of ['https://evil.example', 'null', `${app.url}.evil.example`]) {
    for (const path of ['/auth/refresh', '/auth/logout']) {
      const answer = await browser.post(path, undefined, { origin });
      expect(answer.body).toMatchObject({ status: 403, code: 'forbidden' });
    }
  }
  expect(cookieOf(browser)).toBe(before);
  expect((await refresh(browser, undefined, { origin: app.url })).status).toBe(200);
});

test('our public address and the listed origins may; over HTTPS the cookies are secure', async () => {
  const env = { PUBLIC_URL: 'https://civic.localhost', CORS_ALLOWED_ORIGINS: 'https://friend.uz' };
  const secure = await createTestApp({ worker: false, env });
  const browser = openBrowser(secure);
  await enterAsCitizen(browser);
  for (const origin of ['https://civic.localhost', 'https://friend.uz']) {
    const answer = await refresh(browser, undefined, { origin });
    expect(answer.status).toBe(200);
    expect(answer.cookies.civic_citizen_refresh).toMatch(/; SameSite=Lax; Secure$/);
    expect(answer.cookies.civic_citizen_access).toMatch(/; SameSite=Lax; Secure$/);
  }
  expect((await refresh(browser, undefined, { origin: 'https://civic.example' })).status).toBe(403);
  await secure.close();
});

test('who was deactivated cannot renew, and has no tokens that work', async () => {
  const browser = openBrowser(app);
  const { email, token } = await enterAsStaff(app, browser, 'operator');
  expect((await whoIs(browser, token)).status).toBe(200);
  const deactivate = (at: Date | null) =>
    app.context.db.onPlatform((tx) =>
      tx.update(staff).set({ deactivatedAt: at }).where(eq(staff.email, email)),
    );
  await deactivate(new Date());
  expect((await whoIs(browser, token)).body.code).toBe('unauthenticated');
  expect((await refresh(browser)).body.code).toBe('unauthenticated');
  await deactivate(null);
});

test('no token is stored', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const token = cookieOf(browser);
  const claim = readRefreshToken(app.context.secret, token);
  const rows = await app.context.db.onPlatform((tx) =>
    tx
      .select()
      .from(logins)
      .where(and(eq(logins.id, claim?.loginId ?? ''))),
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token.split('.')[3]);
});
