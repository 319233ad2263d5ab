import { randomUUID } from 'node:crypto';
import { staffClient } from './support/actors.ts';
import {
  type ChannelHouse,
  citizenBySms,
  connectBot,
  inHand,
  joinChat,
  openHouse,
  sent,
  signInAs,
  troubledAppeal,
} from './support/channel-house.ts';
import { atDesk, message } from './support/desk.ts';
import { refusedAnswer } from './support/faults.ts';
import { look } from './support/looks.ts';
import { bubble } from './support/portal.ts';
import { fakePush } from './support/push-browser.ts';
import { expect, test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

const admin = 'akmal.nazarov';
const clerkOfWater = 'bekzod.toshev';
const mateOfWater = 'lola.saidova';

// One house for all: the program, its bot and its gateways are started once.
test.describe.configure({ mode: 'default' });
let house: ChannelHouse;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  house = await openHouse();
  await house.standIns.setBalance(900);
});
test.afterAll(() => house.stop());

const here = (visitor: Visitor, name: string, device: 'phone' | 'desktop' = 'desktop') =>
  look(visitor, device, { name, open: async () => undefined });

const part = ({ page }: Visitor, name: string) => page.getByRole('region', { name, exact: true });

test('a wrong token of a bot is refused in words, the right one connects it', async ({ visit }) => {
  test.slow();
  const desk = await visit({ device: 'desktop', locale: 'ru' });
  const { page, t, faults } = desk;
  faults.forgive(refusedAnswer(422));
  await atDesk(desk, admin, '/staff/admin/channels');
  const token = page.getByLabel(t('channels.telegram.token'), { exact: true });
  await token.fill('700100200:nobody-knows-this-one');
  await page.getByRole('button', { name: t('channels.telegram.connect') }).click();
  await expect(page.getByText(t('telegram.bot.refused'))).toBeVisible();
  await here(desk, 'channels-refused');
  await token.fill(house.standIns.token);
  await page.getByRole('button', { name: t('channels.telegram.connect') }).click();
  await expect(page.getByText(t('channels.telegram.connected'), { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '@tuman_murojaat_bot' })).toBeVisible();
  await expect(page.getByRole('button', { name: t('channels.telegram.test') })).toBeDisabled();
});

test('what the gateway of text messages still holds is shown, and that it is little', async ({
  visit,
}) => {
  test.slow();
  const desk = await visit({ device: 'desktop', locale: 'fa' });
  await atDesk(desk, admin, '/staff/admin/channels');
  const sms = part(desk, desk.t('channels.sms.title'));
  await expect(sms.getByText(desk.t('channels.sms.low'))).toBeVisible();
  await expect(sms).toContainText('eskiz');
  await here(desk, 'channels-set');
});

test('staff join their Telegram, choose what it tells, and quick ticks do not undo each other', async ({
  visit,
}) => {
  test.slow();
  await connectBot(house.standIns);
  const chat = 700_001;
  const desk = await visit({ device: 'desktop', locale: 'uz-Cyrl' });
  const { page, t } = desk;
  await atDesk(desk, mateOfWater, '/staff/account');
  const telegram = part(desk, t('telegram.link.title'));
  await telegram.getByRole('button', { name: t('telegram.link.make') }).click();
  const open = telegram.getByRole('link', { name: t('telegram.link.open') });
  await expect(telegram.getByRole('img', { name: t('telegram.link.qr') })).toBeVisible();
  await here(desk, 'account-telegram-open');
  await joinChat(house.standIns, (await open.getAttribute('href')) ?? '', chat);
  await expect(telegram.getByText(t('telegram.choices.kinds'))).toBeVisible();
  const mail = part(desk, t('mail.title'));
  const kind = (section: typeof mail, name: 'assigned' | 'queued' | 'closed') =>
    section.getByRole('checkbox', { name: t(`news.kind.${name}`) });
  await kind(mail, 'assigned').check();
  await kind(mail, 'closed').check();
  await kind(telegram, 'queued').uncheck();
  for (const section of [mail, telegram]) {
    await expect(section.getByText(t('news.choices.saved'))).toBeVisible();
  }
  await here(desk, 'account-told');
  await page.reload();
  await expect(kind(mail, 'assigned')).toBeChecked();
  await expect(kind(mail, 'closed')).toBeChecked();
  await expect(kind(mail, 'queued')).not.toBeChecked();
  await expect(kind(telegram, 'queued')).not.toBeChecked();
  await expect(kind(telegram, 'assigned')).toBeChecked();
});

test('a citizen joins their Telegram on the portal, and answers reach them there', async ({
  visit,
}) => {
  test.slow();
  await connectBot(house.standIns);
  const chat = 500_001;
  const citizen = await citizenBySms(house.standIns, 'Karima Olimova');
  const phone = await visit({ locale: 'fa' });
  const { page, t } = phone;
  await signInAs(phone, citizen);
  await page.goto('/settings');
  await page.getByRole('button', { name: t('telegram.link.make') }).click();
  const open = page.getByRole('link', { name: t('telegram.link.open') });
  await expect(open).toBeVisible();
  await open.scrollIntoViewIfNeeded();
  await here(phone, 'settings-telegram-open', 'phone');
  await joinChat(house.standIns, (await open.getAttribute('href')) ?? '', chat);
  await expect(async () => {
    expect(await citizen.client.telegramLink()).toMatchObject({ linked: true });
  }).toPass({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole('button', { name: t('telegram.link.remove') })).toBeVisible();
  await here(phone, 'settings-telegram-on', 'phone');
  const clerk = await staffClient(clerkOfWater);
  const text = 'Mahallamizda ichimlik suvi ikki kundan beri kelmayapti, yordam bering.';
  const { id } = await inHand(citizen.client, clerk, text);
  await sent(clerk, id, 'Usta yoʻlga chiqdi.', 'sent');
  expect((await house.standIns.readIn(chat)).at(-1)).toContain('Usta yoʻlga chiqdi.');
});

test('the bubble says how far an answer got, and what did not arrive is sent again', async ({
  visit,
}) => {
  test.slow();
  const { standIns } = house;
  const { citizen, session } = await troubledAppeal(standIns, clerkOfWater, 500_002);
  const desk = await visit({ device: 'desktop', locale: 'ru' });
  const { page, t } = desk;
  await atDesk(desk, clerkOfWater, `/staff?session=${session.id}`);
  const telegram = t('words.deliveryChannel.telegram');
  await expect(message(desk, 'tekshiramiz')).toContainText(
    `${t('staff.message.sent')} · ${telegram}`,
  );
  await expect(message(desk, 'Usta ertalab')).toContainText(t('words.delivery.unconfirmed'));
  await expect(message(desk, 'Suv kechqurun')).toContainText(t('words.deliveryReason.blocked'));
  await expect(page.getByText(t('channels.undelivered.title', { n: 2 }))).toBeVisible();
  await here(desk, 'bubbles-troubled');
  await page.getByRole('button', { name: t('channels.undelivered.show') }).click();
  await expect(
    message(desk, 'Usta ertalab').getByRole('button', { name: t('staff.message.again') }),
  ).toBeFocused();

  await standIns.clearTelegram();
  await page.keyboard.press('Enter');
  await expect(message(desk, 'Usta ertalab')).toContainText(t('staff.message.sent'));
  await expect(page.getByText(t('channels.undelivered.title', { n: 1 }))).toBeVisible();

  const office = await visit({ device: 'desktop' });
  await atDesk(office, admin, '/staff/admin/channels');
  const list = office.page.getByRole('list', { name: office.t('channels.troubles.title') });
  // The same answer failed by text message as well.
  const lines = list.getByRole('listitem').filter({ hasText: session.number });
  await expect(lines).toHaveCount(2);
  const line = lines.filter({ hasText: office.t('words.deliveryReason.blocked') });
  await here(office, 'channels-troubles');
  await line
    .first()
    .getByRole('button', { name: office.t('staff.message.again') })
    .click();
  await expect(message(desk, 'Suv kechqurun')).toContainText(t('staff.message.sent'));
  await expect(page.getByText(t('channels.undelivered.title', { n: 1 }))).toBeHidden();

  const reader = await visit();
  await signInAs(reader, citizen);
  await reader.page.goto(`/appeals/${session.id}`);
  await expect(bubble(reader, 'Suv kechqurun')).toBeVisible();
  await expect(message(desk, 'Suv kechqurun')).toContainText(t('staff.message.read'));
});

test('the switch of push: a reply wakes the browser until it is turned off', async ({ visit }) => {
  test.slow();
  const citizen = await citizenBySms(house.standIns, 'Gulnora Ergasheva');
  const clerk = await staffClient(clerkOfWater);
  const text = 'Hovlimizdagi quduqda suv qurib qoldi, ichimlik suvi kelmayapti.';
  const { id } = await inHand(citizen.client, clerk, text);
  const phone = await visit();
  const { page, t } = phone;
  const { endpoint } = await fakePush(phone, house.standIns);
  await signInAs(phone, citizen);
  await page.goto('/settings');
  await page.getByRole('button', { name: t('push.turnOn') }).click();
  await expect(page.getByText(t('push.on'))).toBeVisible();
  await here(phone, 'settings-push', 'phone');
  await page.goto('about:blank');
  await clerk.sendMessage({
    body: { sessionId: id, text: 'Usta yoʻlda.', clientId: randomUUID() },
  });
  await expect(async () => {
    const shown = await house.standIns.pushedTo(endpoint);
    expect(shown.map(({ url }) => url)).toContainEqual(expect.stringContaining(id));
  }).toPass({ timeout: 60_000 });
  await page.goto('/settings');
  await page.getByRole('button', { name: t('push.turnOff') }).click();
  await expect(page.getByText(t('push.off'))).toBeVisible();
});
