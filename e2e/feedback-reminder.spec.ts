import type { Locale } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n';
import { answer, appealOf, staffClient } from './support/actors.ts';
import { look } from './support/looks.ts';
import { moveIn } from './support/own-product.ts';
import { superuser } from './support/platform-looks.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInCitizen } from './support/visitor.ts';

test.describe.configure({ mode: 'serial' });

let moveOut: () => Promise<void>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  moveOut = await moveIn();
});
test.afterAll(() => moveOut());

/** From now until ten in the morning there, at least a day and an hour away, in seconds. */
function untilTomorrowMorning(): number {
  const hour = 3600;
  const earliest = Math.floor(Date.now() / 1000) + 25 * hour;
  // Tashkent is five hours ahead, all year round.
  const sinceMidnight = (earliest + 5 * hour) % (24 * hour);
  const wait = (10 * hour - sinceMidnight + 24 * hour) % (24 * hour);
  return 25 * hour + wait;
}

test('a closed appeal that nobody rated stands on its citizen’s pages a day later, until they rate it', async ({
  visit,
}) => {
  test.slow();
  const clerk = await staffClient('bekzod.toshev');
  const readers: [Locale, Device][] = [
    ['uz', 'phone'],
    ['ru', 'desktop'],
    ['fa', 'phone'],
  ];
  const citizens = [];
  for (const [locale, device] of readers) {
    const visitor = await visit({ locale, device });
    const client = await signInCitizen(visitor, 'Oydin Karimova');
    const { id } = await appealOf(
      client,
      'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.',
    );
    await answer(clerk, id, 'Suv ertaga beriladi.');
    await clerk.close({ params: { id }, body: {} });
    await visitor.page.goto('/appeals?tab=closed');
    citizens.push({ visitor, device, id });
  }
  const platform = await staffClient(superuser);
  await platform.advanceClock({ body: { advanceSeconds: untilTomorrowMorning() } });
  for (const { visitor, device, id } of citizens) {
    const { page, t } = visitor;
    const line = page.getByLabel(t('improvement.remind.rate'));
    await look(visitor, device, {
      name: 'rating-reminder',
      open: () =>
        expect(async () => {
          await page.goto('/appeals');
          await expect(line).toBeVisible({ timeout: 1000 });
        }).toPass(),
    });
    await line.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/appeals/${id}$`));
    const four = `${formatNumber(visitor.locale, 4)}: ${t('portal.rating.4')}`;
    await page.getByRole('radio', { name: four }).check({ force: true });
    await page.getByRole('button', { name: t('portal.rating.submit') }).click();
    await expect(page.getByText(t('portal.rating.thanks'))).toBeVisible();
    await page.goto('/appeals');
    await expect(page.getByRole('heading', { name: t('portal.my.title') })).toBeVisible();
    await expect(line).toHaveCount(0);
  }
});
