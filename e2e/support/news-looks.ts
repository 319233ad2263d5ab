import { answer, appealOf, newCitizen, send, staffClient } from './actors.ts';
import { type Look, pageLook } from './looks.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

/** Something of each kind that a clerk is told, a broadcast above the page, and something in hand. */
async function makeNews(): Promise<void> {
  const clerk = await staffClient('bekzod.toshev');
  const citizen = await newCitizen('Zilola Hamroyeva');
  const session = await appealOf(
    citizen,
    'Mahallamizda ichimlik suvi bosimi juda past, yuqori qavatga chiqmayapti.',
  );
  await answer(clerk, session.id, 'Assalomu alaykum, ustalar yoʻlga chiqdi.');
  await send(citizen, session.id, 'Rahmat, kutamiz.');
  await send(citizen, session.id, 'Hali hech kim kelmadi.');
  const operator = await staffClient('dilnoza.rahimova');
  const { items } = await operator.departments();
  await operator.createBroadcast({
    body: {
      audience: 'departments',
      // Not the first, whose agents read other broadcasts in other tests: two at once are shown.
      departmentIds: items.slice(1, 4).map(({ id }) => id),
      text: {
        uz: 'Bugun soat oʻn beshda barcha boʻlimlar bilan qisqa yigʻilish boʻladi.',
        ru: 'Сегодня в 15:00 короткое совещание для всех отделов.',
        fa: 'امروز ساعت پانزده نشست کوتاهی با همهٔ اداره‌ها برگزار می‌شود.',
      },
    },
  });
}

/** The bell and the overview of a clerk. */
export async function newsLooks(visitor: Visitor): Promise<Look[]> {
  await makeNews();
  await signInStaff(visitor, 'bekzod.toshev');
  return [
    pageLook('overview-own', '/staff/overview', '.load-table'),
    {
      name: 'news-panel',
      async open({ page, t }) {
        const menu = page.getByRole('button', { name: t('staff.nav.open') });
        if (await menu.isVisible()) await menu.click();
        await page.locator('.bell button').last().click();
        await expect(page.locator('.news-row').first()).toBeVisible();
      },
    },
  ];
}

/** Broadcasts and the overview of who answers for everybody. */
export async function overviewLooks(visitor: Visitor): Promise<Look[]> {
  await makeNews();
  await signInStaff(visitor, 'akmal.nazarov');
  return [
    pageLook('overview', '/staff/overview', '.trend-plot'),
    {
      name: 'overview-table',
      async open({ page, t }) {
        await page.getByRole('button', { name: t('overview.trend.table') }).click();
        await page.locator('.trend-head').scrollIntoViewIfNeeded();
      },
    },
    pageLook('broadcasts', '/staff/admin/broadcasts', '.broadcast-row'),
    {
      name: 'broadcast-readers',
      async open({ page }) {
        await page.locator('.broadcast-row .link-button').first().click();
        await expect(page.locator('.reader-row').first()).toBeVisible();
      },
    },
    {
      name: 'broadcast-new',
      async open({ page, t }) {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: t('broadcasts.new') }).click();
        await page.getByRole('button', { name: t('broadcasts.audience.departments') }).click();
        await page.getByRole('button', { name: t('broadcasts.send') }).click();
        await expect(page.getByText(t('broadcasts.chooseDepartment'))).toBeVisible();
      },
    },
    // All reports are made of these: a chart of days, bars of things, a table, and nothing yet.
    pageLook('analytics', '/staff/analytics', '.trend-plot'),
    pageLook('analytics-bars', '/staff/analytics?report=workload', '.report-bar'),
    pageLook(
      'analytics-table',
      '/staff/analytics?report=response-times&by=department&look=table',
      '.report-table tbody tr',
    ),
    pageLook(
      'analytics-none',
      '/staff/analytics?report=csat&from=2025-01-01&to=2025-01-31',
      '.report-none',
    ),
    pageLook('ledger', '/staff/admin/ledger', '.report'),
    pageLook('limits', '/staff/admin/limits', '.line-list'),
  ];
}
