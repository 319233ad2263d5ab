import type { Locale } from '@civicconnect/contract';
import { type ChannelHouse, openHouse, troubledAppeal } from './support/channel-house.ts';
import { look, pageLook } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInStaff } from './support/visitor.ts';

const clerk = 'bekzod.toshev';
const devices: readonly Device[] = ['phone', 'desktop'];
const locales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

// One house for all: its bot and its gateways are started once.
test.describe.configure({ mode: 'default' });
let house: ChannelHouse;
let chat = 600_000;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  house = await openHouse();
  await house.standIns.setBalance(900);
});
test.afterAll(() => house.stop());

for (const device of devices) {
  for (const locale of locales) {
    test(`channels with what did not arrive in ${locale} on a ${device}: seen, and nothing for axe to find`, {
      tag: '@all',
    }, async ({ visit }) => {
      test.slow();
      chat += 1;
      const { session } = await troubledAppeal(house.standIns, clerk, chat);
      const desk = await visit({ locale, device });
      const { page, t } = desk;
      await signInStaff(desk, clerk);
      await look(desk, device, {
        name: 'bubbles',
        async open() {
          await page.goto(`/staff?session=${session.id}`);
          await expect(page.locator('.message-trouble')).toHaveCount(2);
        },
      });
      await look(desk, device, {
        name: 'account-mail',
        async open() {
          await page.goto('/staff/account');
          const mail = page.getByRole('region', { name: t('mail.title'), exact: true });
          await mail.evaluate((element) => element.scrollIntoView());
          await expect(mail).toBeInViewport();
        },
      });
      const office = await visit({ locale, device });
      await signInStaff(office, 'akmal.nazarov');
      const channels = pageLook('channels-all', '/staff/admin/channels', '.login-row');
      await look(office, device, channels);
      await look(office, device, {
        name: 'channels-all-end',
        async open() {
          await office.page.locator('.login-row').last().scrollIntoViewIfNeeded();
        },
      });
    });
  }
}
