import type { Client, Locale } from '@civicconnect/contract';
import { answer, appealOf, newCitizen, staffClient } from './support/actors.ts';
import { faq, newCompany, openHostPage } from './support/company.ts';
import { look, pageLook } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import type { Device } from './support/visitor.ts';
import { signInStaff } from './support/visitor.ts';
import { keptBy, lookAtWidget, said, widgetOn } from './support/widget.ts';

test('whoever closes the window by its button is asked once, and may go without a rating', async ({
  visit,
}) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'uz', device: 'desktop' });
  const { page, t } = visitor;
  await openHostPage(visitor, company, { slug: company.slug, locale: 'uz' });
  const { door, panel } = widgetOn(page);
  await door.click();
  await panel.getByRole('button', { name: faq.uz.question }).click();
  await expect(said(page, 'assistant', faq.uz.answer)).toBeVisible();
  await door.click();
  await expect(panel.getByRole('button', { name: t('widget.solvedYes') })).toBeFocused();
  await lookAtWidget(visitor, 'desktop', 'widget-solved');
  await panel.getByRole('button', { name: t('widget.solvedLater') }).click();
  await expect(panel).toHaveCount(0);

  // Not twice: it was asked of this conversation, on this page and on the next.
  await page.reload();
  await door.click();
  await expect(said(page, 'assistant', faq.uz.answer)).toBeVisible();
  await door.click();
  await expect(panel).toHaveCount(0);
});

test('by keyboard alone: Escape asks, a mark without a comment is enough, and it is looked back on', async ({
  visit,
}) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'ru', device: 'desktop' });
  const { page, t } = visitor;
  await openHostPage(visitor, company, { slug: company.slug, locale: 'ru' });
  const { door, panel } = widgetOn(page);
  await door.focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: faq.ru.question }).focus();
  await page.keyboard.press('Enter');
  await expect(said(page, 'assistant', faq.ru.answer)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: t('widget.solvedYes') })).toBeFocused();
  await page.keyboard.press('Enter');
  const first = panel.getByRole('radio', { name: t('widget.rate1') });
  await expect(first).toBeFocused();
  await lookAtWidget(visitor, 'desktop', 'widget-leaving');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(t('widget.rateThanks'))).toBeVisible();
  const id = (await keptBy(page, company.slug)).sessionId ?? '';
  await expect
    .poll(async () => {
      const { feedback, summary } = await company.admin.getFeedback({ params: { id } });
      return { ...feedback, matter: summary?.matter };
    })
    .toMatchObject({ rating: 2, comment: null, matter: faq.ru.question });
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('a rating may be left out: the window closes without one', async ({ visit }) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'fa', device: 'phone' });
  const { page, t } = visitor;
  await openHostPage(visitor, company, { slug: company.slug, locale: 'fa' });
  const { door, panel } = widgetOn(page);
  await door.click();
  await panel.getByRole('button', { name: faq.fa.question }).click();
  await expect(said(page, 'assistant', faq.fa.answer)).toBeVisible();
  await panel.getByRole('button', { name: t('widget.close') }).click();
  await panel.getByRole('button', { name: t('widget.solvedYes') }).click();
  await expect(panel.getByRole('button', { name: t('widget.rateSkip') })).toBeVisible();
  await lookAtWidget(visitor, 'phone', 'widget-leaving');
  await panel.getByRole('button', { name: t('widget.rateSkip') }).click();
  await expect(panel).toHaveCount(0);
});

/** An appeal that was answered, closed and rated. */
async function rated(clerk: Client, rating: number, comment: string): Promise<void> {
  const citizen = await newCitizen('Oydin Karimova');
  const { id } = await appealOf(
    citizen,
    'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.',
  );
  await answer(clerk, id, 'Tekshiramiz.');
  await clerk.close({ params: { id }, body: {} });
  await citizen.giveFeedback({ params: { id }, body: { rating, comment } });
}

test('a suggestion is drawn from low ratings, leads to what to do, is put away and brought back', async ({
  visit,
}) => {
  const clerk = await staffClient('bekzod.toshev');
  for (const word of ['qoʻpol', 'qoʻpollik', 'qoʻpol gapirdi'])
    await rated(clerk, 1, `Xodim ${word}`);
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'akmal.nazarov');
  await page.goto('/staff/improvements');
  const row = page.locator('.improvement-row', { hasText: 'qoʻpol' });
  await page.getByRole('button', { name: t('improvement.draw') }).click();
  await expect(row).toBeVisible();
  await row.getByText(t('improvement.sessions')).click();
  await expect(row.locator('.improvement-sessions a').first()).toBeVisible();
  await expect(row.getByRole('link', { name: t('improvement.act.low_ratings') })).toHaveAttribute(
    'href',
    /report=csat&department=/,
  );
  for (const [locale, device] of [
    ['uz', 'desktop'],
    ['ru', 'phone'],
    ['fa', 'desktop'],
    ['fa', 'phone'],
  ] as [Locale, Device][]) {
    const reader = await visit({ locale, device });
    await signInStaff(reader, 'akmal.nazarov');
    await look(reader, device, pageLook('improvements', '/staff/improvements', '.improvement-row'));
  }

  await row.getByRole('button', { name: t('improvement.later') }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('link', { name: t('improvement.view.settled') }).click();
  await expect(row).toContainText('Akmal');
  await row.getByRole('button', { name: t('improvement.bringBack') }).click();
  await expect(row).toHaveCount(0);
  await page.goto('/staff/improvements');
  await expect(row).toBeVisible();
});

test('reminders and the digest are set by administrators; heads choose how it comes', async ({
  visit,
}) => {
  test.slow();
  for (const [locale, device] of [
    ['uz', 'desktop'],
    ['ru', 'phone'],
    ['fa', 'desktop'],
  ] as [Locale, Device][]) {
    const visitor = await visit({ locale, device });
    const { page, t } = visitor;
    await signInStaff(visitor, 'akmal.nazarov');
    await look(visitor, device, {
      name: 'settings-care',
      async open() {
        await page.goto('/staff/admin/settings?section=digest');
        await expect(page.locator('#digest')).toBeInViewport();
      },
    });
    await look(visitor, device, {
      name: 'account-digest',
      async open() {
        await page.goto('/staff/account');
        const mine = page.getByRole('heading', { name: t('improvement.digest.mine') });
        await mine.scrollIntoViewIfNeeded();
        await expect(mine).toBeInViewport();
      },
    });
  }
});
