import { AxeBuilder } from '@axe-core/playwright';
import { appealOf, newCitizen, staffClient } from './support/actors.ts';
import { expect, test } from './support/test.ts';
import { signInStaff } from './support/visitor.ts';

const admin = 'akmal.nazarov';
/** A trial waits for its turn in the queue. */
const patience = { timeout: 40_000 };

test('settings are tried on past appeals, compared, switched on and taken back', async ({
  visit,
}) => {
  test.slow();
  for (const [at, text] of [
    'Guliston mahallasida uch kundan beri ichimlik suvi yoʻq, quvur yorilgan.',
    'Maktabga oʻquvchilar uchun avtobus kerak, bolalar piyoda yuribdi.',
  ].entries()) {
    await appealOf(await newCitizen(`Sinov Fuqarosi ${at + 1}`), text);
  }
  const client = await staffClient(admin);
  const before = (await client.settings({})).settings.ai.floor;
  const visitor = await visit({ device: 'desktop' });
  await signInStaff(visitor, admin);
  const { page, t } = visitor;
  await page.goto('/staff/admin/models');
  const playground = page.getByRole('region', { name: t('playground.title') });
  await expect(playground.getByText(t('playground.estimateFree'))).toBeVisible();
  const floor = playground.getByLabel(t('playground.field.floor'));
  await floor.fill('101');
  await expect(playground.getByText(t('playground.wrong', { from: '0', to: '100' }))).toBeVisible();
  await expect(playground.getByRole('button', { name: t('playground.start') })).toBeDisabled();
  await floor.fill('99.5');
  await playground.getByRole('button', { name: t('playground.start') }).click();
  await expect(playground.getByText(t('playground.state.done'))).toBeVisible(patience);

  await expect(playground.getByRole('row', { name: t('playground.figure.triage') })).toBeVisible();
  const differing = playground.locator('.differing-message').first();
  await expect(differing).toContainText(t('playground.went.triage'));
  await expect(differing.getByRole('link')).toHaveAttribute('href', /staff\?session=/);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
  // It is there for whoever comes back.
  await page.reload();
  await expect(playground.getByText(t('playground.state.done'))).toBeVisible();

  await playground.getByRole('button', { name: t('playground.switchOn') }).click();
  const toast = page.getByRole('status').filter({ hasText: t('playground.switchedOn') });
  await expect(toast).toBeVisible();
  expect((await client.settings({})).settings.ai.floor).toBe(0.995);
  await toast.getByRole('button').first().click();
  await expect(page.getByText(t('playground.switchedBack'))).toBeVisible();
  expect((await client.settings({})).settings.ai.floor).toBe(before);
});
