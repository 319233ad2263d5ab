import { staffClient } from './support/actors.ts';
import {
  type ChannelHouse,
  citizenBySms,
  connectBot,
  joinChat,
  openHouse,
} from './support/channel-house.ts';
import { look } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInStaff } from './support/visitor.ts';

const admin = 'akmal.nazarov';
const devices: readonly Device[] = ['phone', 'desktop'];
let house: ChannelHouse;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  house = await openHouse();
});
test.afterAll(() => house.stop());

test('somebody on Telegram asks the assistant, then a person, and staff see all of it', async ({
  visit,
}) => {
  test.slow();
  const { standIns } = house;
  await connectBot(standIns);
  const chat = 810_001;
  const citizen = await citizenBySms(standIns, 'Nodira Sattorova');
  await joinChat(standIns, (await citizen.client.makeTelegramLink()).url, chat);
  const told = (part: RegExp, seconds = 40) =>
    expect(async () => {
      expect((await standIns.readIn(chat)).some((text) => part.test(text))).toBe(true);
    }).toPass({ intervals: [250], timeout: seconds * 1000 });
  await standIns.write(chat, '/assistant');
  await told(/Assalomu alaykum! Men/);
  await standIns.write(chat, 'Menga operator kerak: uyimizga ichimlik suvi kelmayapti.');
  await told(/xodimga uzatildi/);
  const client = await staffClient(admin);
  const { items } = await client.listSessions({ query: { view: 'all', channel: 'telegram' } });
  const session = items.find(({ citizen: { name } }) => name === 'Nodira Sattorova');
  expect(session).toMatchObject({ kind: 'chat', channel: 'telegram' });
  const params = { id: session?.id ?? '' };
  await standIns.write(chat, 'Uyimiz 12-sonli.');
  await expect(async () => {
    const { session: now } = await client.getSession({ params });
    expect(now.lastMessage?.text).toBe('Uyimiz 12-sonli.');
  }).toPass({ timeout: 20_000 });
  await standIns.write(chat, '/new');
  await standIns.write(chat, 'Koʻchamizda uch kundan beri chiroq yonmayapti, qorongʻi.');
  await told(/qabul qilindi/);

  for (const device of devices) {
    for (const locale of ['uz', 'ru', 'fa'] as const) {
      const desk = await visit({ device, locale });
      await signInStaff(desk, admin);
      await look(desk, device, {
        name: 'telegram-chat',
        async open({ page }) {
          await page.goto(`/staff?session=${params.id}`);
          await expect(page.getByText('Uyimiz 12-sonli.').last()).toBeVisible();
        },
      });
    }
  }
});
