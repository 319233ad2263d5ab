import type { Client } from '@civicconnect/contract';
import type { Page } from '@playwright/test';
import { answer, appealOf, newCitizen, send, staffClient } from './support/actors.ts';
import { cutWire } from './support/faults.ts';
import { drawn, holdScript } from './support/script.ts';
import { expect, test, type Visit } from './support/test.ts';
import { signInCitizen, signInStaff, type Visitor } from './support/visitor.ts';
import { layWire } from './support/wire.ts';

const clerkAccount = 'bekzod.toshev';
const mateAccount = 'lola.saidova';
const admin = 'akmal.nazarov';
const operator = 'dilnoza.rahimova';

async function atDesk(visitor: Visitor, account: string, path = '/staff'): Promise<void> {
  await signInStaff(visitor, account);
  await visitor.page.goto(path);
}

/** An appeal that the clerk has answered, and its citizen. */
async function answeredAppeal(
  text: string,
): Promise<{ id: string; number: string; citizen: Client }> {
  const citizen = await newCitizen('Karima Olimova');
  const { id, number } = await appealOf(citizen, text);
  await answer(await staffClient(clerkAccount), id, 'Assalomu alaykum, tekshiramiz.');
  return { id, number, citizen };
}

/** When the page hears live events: Socket.IO has let it in. */
async function whenConnected(page: Page): Promise<void> {
  const socket = await page.waitForEvent('websocket');
  await socket.waitForEvent('framereceived', {
    predicate: ({ payload }) => String(payload).startsWith('40'),
  });
}

const panel = ({ page, t }: Visitor) => page.getByRole('dialog', { name: t('news.bell') });
const toasts = ({ page }: Visitor) => page.locator('.news-toasts');

test('what a citizen writes pops up, counts in the bell and the tab, and leads to the session', async ({
  visit,
}) => {
  test.slow();
  const { id, number, citizen } = await answeredAppeal(
    'Hovlimizdagi quduqda suv qurib qoldi, ichimlik suvi kelmayapti.',
  );
  const visitor = await visit({ device: 'desktop', locale: 'ru' });
  const { page, t } = visitor;
  const connected = whenConnected(page);
  await atDesk(visitor, clerkAccount);
  await connected;
  await send(citizen, id, 'Bugun ham kelmadi.');
  const toast = toasts(visitor).getByText(t('news.is.citizen_wrote', { number }));
  await expect(toast).toBeVisible();
  await expect(page).toHaveTitle(/^(● )?\(\d+\) /);
  await page.locator('.bell button').first().click();
  const line = panel(visitor).getByRole('link', { name: number }).first();
  await expect(line).toContainText(t('news.isNew'));
  await line.click();
  await expect(page).toHaveURL(new RegExp(`session=${id}`));
  // Whoever has it open has seen what was told of it.
  await page.locator('.bell button').first().click();
  const seen = panel(visitor).getByRole('link', { name: number }).first();
  await expect(seen).toBeVisible();
  await expect(seen).not.toContainText(t('news.isNew'));
});

test('what is on the screen is not called out, and all can be marked as read on every screen', async ({
  visit,
}) => {
  test.slow();
  const { id, number, citizen } = await answeredAppeal(
    'Koʻchamizdagi suv quvuri teshilgan, suv koʻchaga oqib yotibdi.',
  );
  const visitor = await visit({ device: 'desktop' });
  const connected = whenConnected(visitor.page);
  await atDesk(visitor, clerkAccount, `/staff?session=${id}`);
  await connected;
  await expect(visitor.page.locator('.message').first()).toBeVisible();
  await send(citizen, id, 'Hali ham oqyapti.');
  await expect(visitor.page.locator('.message', { hasText: 'Hali ham oqyapti.' })).toBeVisible();
  await expect(toasts(visitor).getByText(number)).toHaveCount(0);
  const clerk = await staffClient(clerkAccount);
  await expect(async () => {
    const { items } = await clerk.listNotifications({ query: { unread: true } });
    expect(items.filter(({ session }) => session?.id === id)).toEqual([]);
  }).toPass();
});

test('a kind that is made quiet gathers under the bell without popping up', async ({ visit }) => {
  test.slow();
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  const connected = whenConnected(page);
  await atDesk(visitor, mateAccount, '/staff/account');
  await connected;
  const kind = page.getByRole('checkbox', { name: t('news.kind.queued') });
  await expect(kind).toBeChecked();
  await kind.uncheck();
  await expect(page.getByText(t('news.choices.saved'))).toBeVisible();
  const citizen = await newCitizen('Doniyor Sattorov');
  const { department } = await appealOf(
    citizen,
    'Uyimizga ichimlik suvi bir haftadan beri kelmayapti, yordam bering.',
  );
  const name = department?.name ?? 'none';
  await page.locator('.bell button').first().click();
  await expect(panel(visitor).getByText(name).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toasts(visitor).getByText(name)).toHaveCount(0);
  await kind.check();
  await expect(page.getByText(t('news.choices.saved'))).toBeVisible();
});

const availability = ({ page, t }: Visitor) =>
  page.getByRole('switch', { name: t('news.available.label') });

/** Two screens of one person who takes new sessions; the second one is still to come. */
async function twoScreens(visit: Visit): Promise<[one: Visitor, two: Visitor]> {
  const mate = await staffClient(mateAccount);
  const { person } = await mate.me();
  await mate.setAvailability({ params: { id: person.id }, body: { available: true } });
  const one = await visit({ device: 'desktop' });
  const two = await visit({ device: 'desktop' });
  await atDesk(one, mateAccount);
  await signInStaff(two, mateAccount);
  return [one, two];
}

test('the switch of availability is true on every screen', async ({ visit }) => {
  const [one, two] = await twoScreens(visit);
  const come = await holdScript(two.page);
  await two.page.goto('/staff', { waitUntil: 'commit' });
  // No click is taken that nobody would hear.
  await expect(availability(two)).toBeDisabled();
  come();
  await availability(two).uncheck();
  await expect(availability(one)).not.toBeChecked();
  await availability(one).check();
  await expect(availability(two)).toBeChecked();
});

test('an old answer does not turn the switch of availability back', async ({ visit }) => {
  const [one, two] = await twoScreens(visit);
  const held = new Promise<() => Promise<void>>((resolve) => {
    void two.page.route('**/api/me', async (route) => {
      const response = await route.fetch();
      resolve(() => route.fulfill({ response }));
    });
  });
  await two.page.goto('/staff');
  const answerIt = await held;
  await availability(one).uncheck();
  await expect(availability(two)).not.toBeChecked();
  const answered = two.page.waitForResponse('**/api/me');
  await answerIt();
  await (await answered).finished();
  await drawn(two.page);
  await expect(availability(two)).not.toBeChecked();
});

test('a broadcast to citizens stands on the portal until it is withdrawn', async ({ visit }) => {
  test.slow();
  const desk = await visit({ device: 'desktop' });
  const { page, t } = desk;
  await atDesk(desk, admin, '/staff/admin/broadcasts');
  await page.getByRole('button', { name: t('broadcasts.new') }).click();
  await page.getByRole('button', { name: t('broadcasts.audience.citizens') }).click();
  await page.getByRole('button', { name: t('broadcasts.send') }).click();
  await expect(page.getByText(t('broadcasts.text.missing'))).toBeVisible();
  const text = 'Ertaga qabul soat oʻndan boshlanadi.';
  await page.getByRole('textbox', { name: t('broadcasts.text') }).fill(text);
  await page.getByRole('button', { name: t('broadcasts.send') }).click();
  const sent = page.getByRole('listitem').filter({ hasText: text });
  await expect(sent).toContainText(t('broadcasts.running'));

  const reader = await visit();
  await reader.page.goto('/');
  await expect(reader.page.getByText(text)).toBeVisible();
  const { session } = await (await signInCitizen(reader, 'Gulnora Ergasheva')).openAppeal({
    body: { text: 'Bogʻchamiz hovlisidagi oʻyin maydonchasi buzilgan, taʼmirlab bering.' },
  });
  await reader.page.goto(`/appeals/${session.id}`);
  await expect(reader.page.getByText(text)).toBeVisible();
  const wire = await layWire();
  const away = await visit({ url: wire.url });
  away.faults.forgive(cutWire);
  const other = await (await signInCitizen(away, 'Nodira Qosimova')).openAppeal({
    body: { text: 'Bogʻchamiz darvozasi oldida chiroq yoʻq, kechqurun qorongʻi.' },
  });
  const connected = whenConnected(away.page);
  await away.page.goto(`/appeals/${other.session.id}`);
  await connected;
  await expect(away.page.getByText(text)).toBeVisible();
  wire.cut();

  await sent.getByRole('button', { name: t('broadcasts.withdraw') }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('broadcasts.withdraw') })
    .click();
  await expect(sent).toContainText(t('broadcasts.withdrawn'));
  await expect(reader.page.getByText(text)).toBeHidden();
  // Who was away hears of it when the connection is back.
  wire.restore();
  await expect(away.page.getByText(text)).toBeHidden();
  await wire.close();
});

test('a broadcast to departments is put away by each, and its sender sees who has', async ({
  visit,
}) => {
  test.slow();
  const client = await staffClient(operator);
  const { items } = await client.departments();
  const water = items.find(({ name }) => name.uz.startsWith('Ichimlik suvi'));
  const reader = await visit({ device: 'desktop' });
  const connected = whenConnected(reader.page);
  await atDesk(reader, mateAccount);
  await connected;
  const text = 'Bugun soat oʻn beshda yigʻilish boʻladi.';
  await client.createBroadcast({
    body: { audience: 'departments', departmentIds: [water?.id ?? ''], text: { uz: text } },
  });
  const line = reader.page.locator('.banner', { hasText: text });
  await expect(line).toBeVisible();
  await line.getByRole('button', { name: reader.t('news.line.seen') }).click();
  await expect(line).toBeHidden();

  const desk = await visit({ device: 'desktop' });
  const { page, t } = desk;
  await atDesk(desk, operator, '/staff/admin/broadcasts');
  const sent = page.getByRole('listitem').filter({ hasText: text });
  await sent.locator('.link-button').click();
  const readers = page.getByRole('dialog', { name: t('broadcasts.readers.title') });
  await expect(readers.getByRole('listitem').first()).toContainText('Lola Saidova');
  await expect(readers.getByRole('listitem').first()).not.toContainText(
    t('broadcasts.readers.not'),
  );
});
