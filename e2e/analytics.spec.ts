import { readFile } from 'node:fs/promises';
import { answer, appealOf, newCitizen, staffClient } from './support/actors.ts';
import { expect, test } from './support/test.ts';
import { signInStaff } from './support/visitor.ts';

test('a report is chosen, broken down, read as a table and kept in the address', async ({
  visit,
}) => {
  const session = await appealOf(
    await newCitizen('Zulfiya Ergasheva'),
    'Ichimlik suvi bosimi juda past, yuqori qavatlarga chiqmayapti.',
  );
  await answer(await staffClient('bekzod.toshev'), session.id, 'Tekshiramiz.');
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'akmal.nazarov');
  await page.goto('/staff/analytics');
  await expect(page.getByRole('heading', { name: t('analytics.report.volume') })).toBeVisible();
  await page.getByRole('link', { name: t('analytics.report.response-times') }).click();
  await page.getByLabel(t('analytics.by.label')).selectOption('department');
  await expect(page.locator('.report-bar').first()).toBeVisible();
  await page.getByRole('button', { name: t('analytics.table') }).click();
  await expect(page.locator('.report-table tbody tr').first()).toBeVisible();
  await expect(page).toHaveURL(/report=response-times.*by=department.*look=table/);
  await page.reload();
  await expect(page.locator('.report-table tbody tr').first()).toBeVisible();
});

test('what is on the screen is a file in one press', async ({ visit }) => {
  await appealOf(
    await newCitizen('Otabek Rasulov'),
    'Mahallamizda koʻcha chiroqlari bir haftadan beri yonmayapti.',
  );
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'akmal.nazarov');
  await page.goto('/staff/analytics');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('analytics.download', { format: 'CSV' }) }).click(),
  ]);
  expect(csv.suggestedFilename()).toMatch(/^volume-.*\.csv$/);
  const table = await readFile(await csv.path(), 'utf8');
  expect(table).toContain(t('analytics.column.received'));
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('analytics.download', { format: 'JSON' }) }).click(),
  ]);
  const report = JSON.parse(await readFile(await json.path(), 'utf8'));
  expect(report).toMatchObject({ report: 'volume', scope: 'organization' });
});

test('an administrator switches the leaderboard off, and on again', async ({ visit }) => {
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'akmal.nazarov');
  await page.goto('/staff/analytics?report=leaderboard');
  const shown = page.getByLabel(t('analytics.leaderboard.switch'));
  // It moves when the answer has begun to be waited for, a moment after the press.
  await shown.click();
  await expect(shown).not.toBeChecked();
  await expect(page.getByText(t('analytics.leaderboard.off'))).toBeVisible();
  await shown.click();
  await expect(shown).toBeChecked();
  await expect(page.getByText(t('analytics.leaderboard.off'))).toBeHidden();
});

test('an agent’s figures are their own; the ledger of calls is not for them', async ({ visit }) => {
  const visitor = await visit({ device: 'phone' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'bekzod.toshev');
  await page.goto('/staff/analytics?report=workload');
  await expect(page.getByText(t('analytics.about.own'))).toBeVisible();
  await page.goto('/staff/admin/ledger');
  await expect(page.getByText(t('nav.notYours.head'))).toBeVisible();
});
