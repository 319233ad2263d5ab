import { staffClient } from './support/actors.ts';
import { atDesk } from './support/desk.ts';
import { cutWire } from './support/faults.ts';
import { whenConnected } from './support/live.ts';
import { expect, test } from './support/test.ts';
import { signInCitizen } from './support/visitor.ts';
import { layWire } from './support/wire.ts';

const mateAccount = 'lola.saidova';
const admin = 'akmal.nazarov';
const operator = 'dilnoza.rahimova';

test('a broadcast to citizens stands on the portal until it is withdrawn', async ({ visit }, {
  retry,
}) => {
  test.slow();
  const desk = await visit({ device: 'desktop' });
  const { page, t } = desk;
  await atDesk(desk, admin, '/staff/admin/broadcasts');
  await page.getByRole('button', { name: t('broadcasts.new') }).click();
  await page.getByRole('button', { name: t('broadcasts.audience.citizens') }).click();
  await page.getByRole('button', { name: t('broadcasts.send') }).click();
  await expect(page.getByText(t('broadcasts.text.missing'))).toBeVisible();
  const text = `Ertaga qabul soat ${10 + retry} dan boshlanadi.`;
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
