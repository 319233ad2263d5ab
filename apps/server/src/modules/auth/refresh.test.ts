import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { buildApp } from '../../app.ts';
import type { PageHandler } from '../../http/pages.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import {
  type Browser,
  cookieOf,
  copyOf,
  enterAsCitizen,
  openBrowser,
  refresh,
  whoIs,
} from './test-browser.ts';
import { readRefreshToken, refreshTokenOf } from './tokens.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ worker: false });
});
afterEach(() => app.context.clock.setOffsetSeconds(0));

test('a refresh rotates the cookie and gives a token that works', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const before = cookieOf(browser);
  const renewed = await refresh(browser);
  expect(renewed.body).toMatchObject({ kind: 'citizen', expiresInSeconds: 900 });
  expect(cookieOf(browser)).not.toBe(before);
  expect(JSON.stringify(renewed.body)).not.toContain(cookieOf(browser));
  expect((await whoIs(browser, renewed.body.accessToken)).status).toBe(200);
  expect((await refresh(browser)).status).toBe(200);
});

test('within thirty seconds the token before gives the same successor', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const tab = copyOf(app, browser);
  await refresh(browser);
  app.context.clock.setOffsetSeconds(29);
  expect((await refresh(tab)).status).toBe(200);
  expect(cookieOf(tab)).toBe(cookieOf(browser));
  expect((await refresh(browser)).status).toBe(200);
});

test('tabs that renew at once get one successor', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const tabs = Array.from({ length: 8 }, () => copyOf(app, browser));
  const answers = await Promise.all(tabs.map((tab) => refresh(tab)));
  expect(answers.map(({ status }) => status)).toEqual(tabs.map(() => 200));
  expect(new Set(tabs.map(cookieOf)).size).toBe(1);
  expect(readRefreshToken(app.context.secret, cookieOf(tabs[0] as Browser))?.generation).toBe(2);
});

test('a used token that comes later is a theft: everyone who has this login is out', async () => {
  const ended = vi.spyOn(app.context.relay, 'loginEnded');
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const thief = copyOf(app, browser);
  const { body } = await refresh(browser);
  app.context.clock.setOffsetSeconds(31);
  const reuse = await refresh(thief);
  expect(reuse.body).toMatchObject({ status: 401, code: 'refresh_reused' });
  expect(thief.jar.has('civic_citizen_refresh')).toBe(false);
  expect((await whoIs(browser, body.accessToken)).status).toBe(401);
  expect((await refresh(browser)).body).toMatchObject({ status: 401, code: 'unauthenticated' });
  expect(ended).toHaveBeenCalledOnce();
});

test('a token two generations old is a theft at once', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const thief = copyOf(app, browser);
  await refresh(browser);
  await refresh(browser);
  expect((await refresh(thief)).body.code).toBe('refresh_reused');
  expect((await refresh(browser)).status).toBe(401);
});

test('what is not ours, or of the other kind, is refused and forgotten', async () => {
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const own = cookieOf(browser);
  const claim = readRefreshToken(app.context.secret, own);
  if (!claim) throw new Error('our own token is unreadable');
  const forged = [
    'garbage',
    own.slice(0, -1) + (own.endsWith('A') ? 'B' : 'A'),
    own.replace(`.${claim.generation}.`, `.${claim.generation + 1}.`),
    refreshTokenOf('another secret', claim),
    refreshTokenOf(app.context.secret, { ...claim, loginId: app.context.newId() }),
    refreshTokenOf(app.context.secret, { ...claim, generation: 99 }),
  ];
  for (const token of forged) {
    const other = openBrowser(app);
    other.jar.set('civic_citizen_refresh', token);
    const answer = await refresh(other);
    expect(answer.body).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(answer.cookies.civic_citizen_refresh).toContain('Max-Age=0');
  }
  const asStaff = openBrowser(app);
  asStaff.jar.set('civic_staff_refresh', own);
  expect((await refresh(asStaff)).body.code).toBe('unauthenticated');
  expect((await refresh(openBrowser(app))).body.code).toBe('unauthenticated');
  expect((await refresh(browser)).status).toBe(200);
});

test('a login ends after thirty days without use', async () => {
  const day = 24 * 3600;
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  app.context.clock.setOffsetSeconds(29 * day);
  expect((await refresh(browser)).status).toBe(200);
  app.context.clock.setOffsetSeconds(58 * day);
  expect((await refresh(browser)).status).toBe(200);
  app.context.clock.setOffsetSeconds(58 * day + 30 * day + 1);
  expect((await refresh(browser)).body.code).toBe('unauthenticated');
});

test('a token that ran out does not keep its browser from renewing it', async () => {
  const browser = openBrowser(app);
  const token = await enterAsCitizen(browser);
  app.context.clock.setOffsetSeconds(16 * 60);
  expect((await whoIs(browser, token)).body.code).toBe('unauthenticated');
  const headers = { authorization: `Bearer ${token}` };
  expect((await refresh(browser, undefined, headers)).status).toBe(200);
});

test('pages renew a login in this process, all at once too', async () => {
  const echo: PageHandler = async (request, response) => {
    response.end(request.headers.cookie ?? '');
  };
  const pages = await buildApp(app.context, echo);
  const url = await pages.listen({ port: 0, host: '127.0.0.1' });
  const browser = openBrowser(app);
  await enterAsCitizen(browser);
  const cookie = `civic_citizen_refresh=${cookieOf(browser)}`;
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => fetch(`${url}/appeals`, { headers: { cookie } })),
  );
  for (const answer of answers) {
    const token = /civic_citizen_access=(\S+)/.exec(await answer.text())?.[1];
    expect((await whoIs(browser, token)).status).toBe(200);
    expect(answer.headers.getSetCookie()).toHaveLength(2);
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  }
  expect(new Set(answers.map((answer) => answer.headers.getSetCookie()[0])).size).toBe(1);
  await browser.post('/auth/logout');
  const over = await fetch(`${url}/appeals`, { headers: { cookie } });
  expect(await over.text()).toBe('');
  expect(over.headers.getSetCookie().join()).toContain('civic_citizen_refresh=; Max-Age=0');
  await pages.close();
});
