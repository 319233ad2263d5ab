import type { Locale } from '@civicconnect/contract';
import { here, look } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInStaff } from './support/visitor.ts';

/** Where the day before lies: to the left, or to the right where writing begins there. */
const dayBefore: Partial<Record<Locale, string>> = { fa: 'ArrowRight' };

for (const [locale, device] of [
  ['ru', 'desktop'],
  ['fa', 'phone'],
] as const satisfies [Locale, Device][]) {
  test(`a day is chosen from the calendar by keyboard in ${locale} on a ${device}`, async ({
    visit,
  }) => {
    const visitor = await visit({ locale, device });
    const { page, t } = visitor;
    await signInStaff(visitor, 'akmal.nazarov');
    await page.goto('/staff/analytics?from=2026-03-10&to=2026-05-20');
    const name = t('analytics.from.label');
    const from = page.locator('.date-field').first();
    await expect(from).toHaveAccessibleName(new RegExp(`^${name} `));
    await from.focus();
    await page.keyboard.press('Enter');
    const calendar = page.getByRole('dialog', { name, exact: true });
    await expect(calendar.locator('[aria-pressed="true"]')).toBeFocused();
    await page.keyboard.press(dayBefore[locale] ?? 'ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await look(visitor, device, here('calendar'));
    await page.keyboard.press('Enter');
    await expect(calendar).toBeHidden();
    await expect(page).toHaveURL(/from=2026-03-16/);
    await expect(from).toBeFocused();

    // A day after the other end cannot be chosen; Escape leaves all as it was.
    await page.keyboard.press('Enter');
    for (let month = 0; month < 3; month += 1) await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await expect(calendar).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(calendar).toBeHidden();
    await expect(page).toHaveURL(/from=2026-03-16/);
  });
}
