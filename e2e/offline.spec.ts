import type { Route } from '@playwright/test';
import { answer, appealOf, newCitizen, send, staffClient } from './support/actors.ts';
import { message, reply } from './support/desk.ts';
import { cutWire, noNetwork } from './support/faults.ts';
import { whenLive } from './support/live.ts';
import { bubble, givePhoneAndCode, newestAppeals, say, sessionIdOf } from './support/portal.ts';
import { expect, test } from './support/test.ts';
import { signInCitizen, signInStaff } from './support/visitor.ts';
import { layWire } from './support/wire.ts';

const text =
  'Mahallamizda kechadan beri svet yoʻq, transformator kuygan, sovutgichdagi hamma narsa buzildi.';

test('an appeal handed in without a network goes by itself, once, when it is back', async ({
  visit,
}) => {
  const citizen = await visit();
  citizen.faults.forgive(noNetwork);
  const { page, t, context } = citizen;
  const client = await signInCitizen(citizen, 'Umida Nazarova');
  await page.goto('/send');
  await page.getByLabel(t('portal.send.what')).fill(text);
  await context.setOffline(true);
  await page.getByRole('button', { name: t('portal.send.submit') }).click();
  await expect(page.getByText(t('portal.offline.title'))).toBeVisible();
  await context.setOffline(false);
  await sessionIdOf(page);
  await expect(page.getByText(t('portal.appeal.arrived'))).toBeVisible();
  expect(await newestAppeals(client)).toEqual([text]);
});

test('an appeal whose answer was lost on the way is sent again and is one', async ({ visit }) => {
  const citizen = await visit();
  citizen.faults.forgive(/ERR_FAILED/);
  const { page, t } = citizen;
  const client = await signInCitizen(citizen, 'Sherzod Aliyev');
  let posts = 0;
  await page.route('**/api/appeals', async (route) => {
    posts += 1;
    if (posts > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.goto('/send');
  await page.getByLabel(t('portal.send.what')).fill(text);
  await page.getByRole('button', { name: t('portal.send.submit') }).click();
  await sessionIdOf(page);
  expect(posts).toBeGreaterThan(1);
  expect(await newestAppeals(client)).toEqual([text]);
});

test('a draft outlives its tab, and one that waits is sent from any page', async ({ visit }) => {
  const citizen = await visit();
  citizen.faults.forgive(noNetwork);
  const { t, context } = citizen;
  const client = await signInCitizen(citizen, 'Feruza Hasanova');
  const first = citizen.page;
  await first.goto('/');
  await first.getByRole('link', { name: t('portal.home.send') }).click();
  await first.getByLabel(t('portal.send.what')).fill(text);
  // Before the script has come nobody can keep it.
  await first.waitForFunction(() =>
    Object.keys(localStorage).some((key) => key.startsWith('civic.draft.')),
  );
  await first.close();

  const second = await context.newPage();
  await second.goto('/send');
  await expect(second.getByLabel(t('portal.send.what'))).toHaveValue(text);
  await context.setOffline(true);
  await second.getByRole('button', { name: t('portal.send.submit') }).click();
  await expect(second.getByText(t('portal.offline.title'))).toBeVisible();
  await second.close();
  await context.setOffline(false);

  const third = await context.newPage();
  await third.goto('/track');
  await expect(third.locator('.strip-done')).toBeVisible();
  expect(await newestAppeals(client)).toEqual([text]);
});

test('a stranger whose network breaks off keeps what they wrote through phone and code', async ({
  visit,
}) => {
  const citizen = await visit();
  citizen.faults.forgive(noNetwork);
  const { page, t, context } = citizen;
  await page.goto('/send');
  await page.getByLabel(t('portal.send.what')).fill(text);
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await page.getByLabel(t('portal.phone.label')).fill('+998901112233');
  await context.setOffline(true);
  await page.getByRole('button', { name: t('portal.phone.getCode') }).click();
  await expect(page.getByText(t('portal.offline.title'))).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByLabel(t('portal.phone.label'))).toBeVisible();
  await givePhoneAndCode(citizen, 'Bobur Sattorov');
  await sessionIdOf(page);
  await expect(page.locator('.msg-mine')).toContainText(text);
});

test('a message written without a network is sent once, in its place', async ({ visit }) => {
  const wire = await layWire();
  const citizen = await visit({ url: wire.url });
  citizen.faults.forgive(cutWire);
  const { page, t } = citizen;
  const client = await signInCitizen(citizen, 'Lobar Yusupova');
  const session = await appealOf(client, text);
  const clerk = await staffClient('maftuna.xolova');
  await answer(clerk, session.id, 'Usta yuborildi.');
  const live = whenLive(page);
  await page.goto(`/appeals/${session.id}`);
  await expect(bubble(citizen, 'Usta yuborildi.')).toBeVisible();
  await live;
  wire.cut();
  await say(citizen, 'Birinchi xabar');
  await say(citizen, 'Ikkinchi xabar');
  await expect(bubble(citizen, 'Ikkinchi xabar')).toContainText(t('portal.offline.waiting'));
  wire.restore();
  await expect(bubble(citizen, 'Ikkinchi xabar')).toContainText(t('portal.chat.sent'));
  const { items } = await client.listMessages({ params: { sessionId: session.id } });
  expect(items.map((item) => item.text).slice(-2)).toEqual(['Birinchi xabar', 'Ikkinchi xabar']);
  await expect(page.locator('.msg-mine')).toHaveCount(3);
  await wire.close();
});

test('a page that meets no server while it connects is live as soon as there is one', async ({
  visit,
}) => {
  const wire = await layWire();
  const citizen = await visit({ url: wire.url });
  citizen.faults.forgive(cutWire);
  const { page } = citizen;
  const client = await signInCitizen(citizen, 'Komila Usmonova');
  const session = await appealOf(client, text);
  await page.route('**/api/auth/refresh*', async (route) => {
    wire.cut();
    await route.abort('connectionreset');
    await page.unroute('**/api/auth/refresh*');
  });
  const failed = page.waitForEvent('requestfailed');
  await page.goto(`/appeals/${session.id}`);
  await failed;
  const live = whenLive(page);
  wire.restore();
  await live;
  const clerk = await staffClient('maftuna.xolova');
  await answer(clerk, session.id, 'Usta yoʻlda.');
  await expect(bubble(citizen, 'Usta yoʻlda.')).toBeVisible();
  await wire.close();
});

test('a desk whose connection was cut catches up without reload and without a gap', async ({
  visit,
}) => {
  const wire = await layWire();
  const desk = await visit({ device: 'desktop', url: wire.url });
  desk.faults.forgive(cutWire);
  const { page, t } = desk;
  const citizen = await newCitizen('Dilshod Murodov');
  await signInStaff(desk, 'maftuna.xolova');
  const session = await appealOf(citizen, text);
  await page.goto(`/staff?session=${session.id}`);
  await page.getByText(t('staff.pick.title')).waitFor();
  await page.keyboard.press('p');
  await page.getByText(t('staff.check.title')).waitFor();
  await page.keyboard.press('y');
  await reply(desk, 'Qaysi koʻchada?');
  await expect(message(desk, 'Qaysi koʻchada?')).toContainText(t('staff.message.sent'));

  wire.cut();
  for (const line of ['Navoiy koʻchasida.', '12-uy oldida.', 'Tezroq kelinglar.'])
    await send(citizen, session.id, line);
  await expect(page.getByText(t('staff.offline.server'))).toBeVisible();
  await reply(desk, 'Yoʻlga chiqdik.');
  wire.restore();
  await expect(message(desk, 'Yoʻlga chiqdik.')).toContainText(t('staff.message.sent'));
  await expect(page.getByText(t('staff.offline.server'))).toBeHidden();
  await expect(page.locator('.message .bubble')).toHaveText([
    new RegExp(text),
    /Qaysi koʻchada\?/,
    /Navoiy koʻchasida\./,
    /12-uy oldida\./,
    /Tezroq kelinglar\./,
    /Yoʻlga chiqdik\./,
  ]);
  await wire.close();
});

test('what staff have read while the way was broken is told when it is back', async ({ visit }) => {
  const wire = await layWire();
  const citizen = await newCitizen('Shahnoza Ibragimova');
  const { id } = await appealOf(citizen, text);
  const clerk = await staffClient('maftuna.xolova');
  await answer(clerk, id, 'Usta yuborildi.');
  await send(citizen, id, 'Usta kelmadi.');
  const unread = async () => (await clerk.getSession({ params: { id } })).session.unread;
  expect(await unread()).toBeGreaterThan(0);

  const desk = await visit({ url: wire.url, device: 'desktop' });
  desk.faults.forgive(cutWire);
  await signInStaff(desk, 'maftuna.xolova');
  const lost = new Promise<void>((resolve) => {
    const lose = async (route: Route) => {
      wire.cut();
      await route.abort('connectionreset');
      resolve();
    };
    void desk.page.route('**/read', lose, { times: 1 });
  });
  await desk.page.goto(`/staff?session=${id}`);
  await lost;
  await expect(message(desk, 'Usta kelmadi.')).toBeVisible();
  expect(await unread()).toBeGreaterThan(0);
  wire.restore();
  await expect.poll(unread).toBe(0);
  await wire.close();
});
