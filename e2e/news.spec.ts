import type { Client } from '@civicconnect/contract';
import { answer, appealOf, newCitizen, send, staffClient } from './support/actors.ts';
import { atDesk } from './support/desk.ts';
import { whenConnected } from './support/live.ts';
import { holdFirstAnswer, holdScript } from './support/script.ts';
import { expect, test, type Visit } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

const clerkAccount = 'bekzod.toshev';
const mateAccount = 'lola.saidova';
/** Of whom no other test asks whether they are available. */
const otherAccount = 'nodir.eshonqulov';

/** An appeal that the clerk has answered, and its citizen. */
async function answeredAppeal(
  text: string,
): Promise<{ id: string; number: string; citizen: Client }> {
  const citizen = await newCitizen('Karima Olimova');
  const { id, number } = await appealOf(citizen, text);
  await answer(await staffClient(clerkAccount), id, 'Assalomu alaykum, tekshiramiz.');
  return { id, number, citizen };
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
async function twoScreens(visit: Visit, account: string): Promise<[one: Visitor, two: Visitor]> {
  const mate = await staffClient(account);
  const { person } = await mate.me();
  await mate.setAvailability({ params: { id: person.id }, body: { available: true } });
  const one = await visit({ device: 'desktop' });
  const two = await visit({ device: 'desktop' });
  await atDesk(one, account);
  await signInStaff(two, account);
  return [one, two];
}

test('the switch of availability is true on every screen', async ({ visit }) => {
  const [one, two] = await twoScreens(visit, mateAccount);
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
  const [one, two] = await twoScreens(visit, otherAccount);
  const asked = holdFirstAnswer(two.page, '**/api/me');
  await two.page.goto('/staff');
  const letGo = await asked;
  await availability(one).uncheck();
  await expect(availability(two)).not.toBeChecked();
  await letGo();
  await expect(availability(two)).not.toBeChecked();
  await availability(two).check();
  await expect(availability(one)).toBeChecked();
});

test('on a phone one call at a time lies over the page', async ({ visit }) => {
  test.slow();
  const one = await answeredAppeal('Jumrak buzilgan, ichimlik suvi behuda oqmoqda.');
  const other = await answeredAppeal('Ichimlik suvi loyqa keladi, ichib boʻlmaydi.');
  const visitor = await visit({ device: 'phone' });
  const connected = whenConnected(visitor.page);
  await atDesk(visitor, clerkAccount);
  await connected;
  for (const { citizen, id } of [one, other]) await send(citizen, id, 'Bugun ham shunday.');
  const calls = toasts(visitor).locator('.news-toast');
  await expect.poll(() => calls.count()).toBeGreaterThan(1);
  await expect(calls.filter({ visible: true })).toHaveCount(1);
});
