import type { Locale } from '@civicconnect/contract';
import { staffClient } from './support/actors.ts';
import { refusedAnswer } from './support/faults.ts';
import { look, pageLook } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInStaff, type Visitor } from './support/visitor.ts';

const admin = 'akmal.nazarov';
const devices: readonly Device[] = ['phone', 'desktop'];
const locales: readonly Locale[] = ['uz', 'ru', 'fa'];

const shownOnce = ({ page }: Visitor) => page.locator('.shown-once code');

test('a key is made, copied, used and ended', async ({ visit }) => {
  const desk = await visit({ device: 'desktop', locale: 'ru' });
  const { page, t } = desk;
  await signInStaff(desk, admin);
  await page.goto('/staff/admin/api-keys');
  await page.getByRole('button', { name: t('integration.keys.add') }).click();
  const name = `Учёт ${Date.now()}`;
  await page.getByLabel(t('integration.keys.name')).fill(name);
  await page.getByRole('checkbox', { name: t('integration.scope.knowledge.read') }).check();
  const submit = page.locator('form').getByRole('button', { name: t('integration.keys.add') });
  await submit.click();
  const key = (await shownOnce(desk).textContent()) ?? '';
  expect(key).toMatch(/^civic_/);
  const ask = () => page.request.get('/api/documents', { headers: { 'x-api-key': key } });
  expect((await ask()).status()).toBe(200);
  await page.getByRole('button', { name: t('common.action.close') }).click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText(key.slice(-4));
  await expect(row).not.toContainText(key.slice(-12));
  await row.getByRole('button', { name: t('integration.keys.delete') }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: t('integration.keys.delete') }).click();
  await expect(row).toHaveCount(0);
  // The page's own login stands beside the key: without it the key alone is asked.
  const byKeyAlone = () =>
    fetch(new URL('/api/documents', page.url()), { headers: { 'x-api-key': key } });
  await expect.poll(async () => (await byKeyAlone()).status).toBe(401);
});

test('a webhook that leads inside is refused in words', async ({ visit }) => {
  const desk = await visit({ device: 'desktop', locale: 'uz' });
  const { page, t, faults } = desk;
  faults.forgive(refusedAnswer(422));
  await signInStaff(desk, admin);
  await page.goto('/staff/admin/webhooks');
  await page.getByRole('button', { name: t('integration.hooks.add') }).click();
  await page.getByLabel(t('integration.hooks.url')).fill('http://127.0.0.1:9/hook');
  await page
    .locator('form')
    .getByRole('button', { name: t('integration.hooks.add') })
    .click();
  await expect(page.getByText(t('problems.invalid.private_address'))).toBeVisible();
});

for (const device of devices) {
  for (const locale of locales) {
    test(`keys and webhooks in ${locale} on a ${device}: seen, and nothing for axe to find`, {
      tag: '@all',
    }, async ({ visit }) => {
      test.slow();
      const client = await staffClient(admin);
      const { apiKey } = await client.createApiKey({
        body: { name: 'Hisobchi dasturi', scopes: ['sessions.read', 'ask'] },
      });
      const made = await client.createWebhook({
        body: { url: 'https://tizim.example/hook', events: ['session.closed'] },
      });
      await client.pingWebhook({ params: { id: made.id } });
      const desk = await visit({ locale, device });
      const { page, t } = desk;
      await signInStaff(desk, admin);
      await look(desk, device, pageLook('api-keys', '/staff/admin/api-keys', '.login-row'));
      await look(desk, device, {
        name: 'api-key-form',
        async open() {
          await page
            .getByRole('button', { name: t('integration.keys.add') })
            .first()
            .click();
          await expect(page.locator('form')).toBeVisible();
        },
      });
      await look(desk, device, pageLook('webhooks', '/staff/admin/webhooks', '.line-list .pill'));
      await look(desk, device, {
        name: 'webhook-log',
        async open() {
          const log = `tizim.example: ${t('integration.hooks.log')}`;
          await page.getByRole('button', { name: log }).first().click();
          await page
            .getByRole('button', { name: t('integration.hooks.details') })
            .first()
            .click();
          await expect(page.locator('.webhook-body').first()).toBeVisible();
        },
      });
      await client.deleteWebhook({ params: { id: made.id } });
      await client.deleteApiKey({ params: { id: apiKey.id } });
    });
  }
}
