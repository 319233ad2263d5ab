import { answer, appealOf, newCitizen, staffClient } from './support/actors.ts';
import { expect, test } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

/** The number under a word of "today". */
const figure = ({ page, t }: Visitor, name: 'received' | 'answered' | 'waiting') =>
  page
    .locator('.today-figures > div')
    .filter({ has: page.getByText(t(`overview.${name}`)) })
    .locator('dd');

async function numberOf(visitor: Visitor, name: 'received' | 'answered'): Promise<number> {
  return Number((await figure(visitor, name).innerText()).replace(/\D/g, ''));
}

test('the overview counts what happens while it is open', async ({ visit }) => {
  test.slow();
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'dilnoza.rahimova');
  await page.goto('/staff/overview');
  await expect(page.getByRole('heading', { name: t('overview.title') })).toBeVisible();
  const before = await numberOf(visitor, 'answered');
  const session = await appealOf(
    await newCitizen('Shahnoza Qodirova'),
    'Ichimlik suvi xira va hidli kelyapti, tekshirib bering.',
  );
  await answer(await staffClient('bekzod.toshev'), session.id, 'Tekshiramiz.');
  await expect(async () => {
    expect(await numberOf(visitor, 'answered')).toBeGreaterThan(before);
  }).toPass({ timeout: 20_000 });
});

test('days can be read as a table, thirty of them, of one department; a reload keeps them', async ({
  visit,
}) => {
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'dilnoza.rahimova');
  await page.goto('/staff/overview');
  await page.getByRole('button', { name: t('overview.trend.days', { n: 30 }) }).click();
  await page.getByLabel(t('overview.department')).selectOption({ index: 1 });
  await expect(page).toHaveURL(/days=30.*department=/);
  await page.getByRole('button', { name: t('overview.trend.table') }).click();
  await expect(page.locator('.trend-head ~ .load-table tbody tr')).toHaveCount(30);
  await page.reload();
  await page.getByRole('button', { name: t('overview.trend.table') }).click();
  await expect(page.locator('.trend-head ~ .load-table tbody tr')).toHaveCount(30);
});

test('an agent sees their own load and no colleague’s', async ({ visit }) => {
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'bekzod.toshev');
  await page.goto('/staff/overview');
  await expect(page.getByText(t('overview.about.own'))).toBeVisible();
  await expect(page.getByRole('heading', { name: t('overview.agents.own') })).toBeVisible();
  await expect(page.locator('.load-person')).toHaveCount(1);
  await expect(page.locator('.load-person')).toContainText('Bekzod Toshev');
});
