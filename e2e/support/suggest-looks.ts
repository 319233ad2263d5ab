import { answer, appealOf, newCitizen, staffClient } from './actors.ts';
import { type Look, pageLook } from './looks.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

const text = {
  quick:
    'Arizangiz qabul qilindi, usta uch ish kuni ichida keladi va kelishidan oldin telefon qiladi.',
  faq: 'Hisoblagich toʻrt yilda bir marta tekshiriladi, tekshiruv bepul.',
  document: 'Elektr tarmogʻi korxonasining yangi tariflar jadvali yetishmaydi.',
};

/** What a clerk suggests, and what an operator sees of it. */
export async function suggestLooks(visitor: Visitor): Promise<Look[]> {
  const [account, editor] = ['viktor.li', 'dilnoza.rahimova'];
  await signInStaff(visitor, account);
  const [clerk, operator] = [await staffClient(account), await staffClient(editor)];
  const citizen = await newCitizen('Mohira Ergasheva');
  const { id } = await appealOf(
    citizen,
    'Elektr hisoblagich oʻtgan haftadan beri notoʻgʻri aylanyapti, simlar ham qizib ketyapti.',
  );
  await answer(clerk, id, text.faq);
  for (const about of ['faq', 'document'] as const) {
    await clerk.suggestKnowledge({ body: { about, text: text[about], sessionId: id } });
  }
  const { items } = await operator.listNotifications({ query: { limit: 20 } });
  const told = (about: string) => items.find(({ params }) => params.about === about)?.id;
  return [
    {
      name: 'suggest-menu',
      async open({ page, t }) {
        await page.goto(`/staff?session=${id}`);
        await page.getByLabel(t('staff.composer.label')).fill(`${text.quick}\n`);
        await page.keyboard.press('/');
        await expect(page.locator('.quick-text')).toBeVisible();
      },
    },
    {
      name: 'suggest-short',
      async open({ page, t }) {
        await page.getByRole('button', { name: t('suggest.ask.quick') }).click();
        const field = page.getByRole('dialog').getByRole('textbox');
        await expect(field).toHaveValue(`${text.quick}\n`);
        await field.fill('Ha');
        await page.keyboard.press('Control+Enter');
        await expect(page.locator('.field-error')).toBeVisible();
      },
    },
    {
      name: 'suggest-sent',
      async open({ page, t }) {
        await page.getByRole('dialog').getByRole('textbox').fill(text.quick);
        await page.keyboard.press('Control+Enter');
        await expect(page.getByText(t('suggest.ask.sent'))).toBeVisible();
      },
    },
    {
      name: 'suggested-news',
      async open(from) {
        await signInStaff(from, editor);
        const { page, t } = from;
        await page.goto('/staff/overview');
        await expect(page.locator('.page-head')).toBeVisible();
        const menu = page.getByRole('button', { name: t('staff.nav.open') });
        if (await menu.isVisible()) await menu.click();
        await page.locator('.bell button').last().click();
        await expect(page.locator('.news-row', { hasText: text.faq }).first()).toBeVisible();
      },
    },
    pageLook('suggested-faq', `/staff/admin/faqs?faq=new&suggestion=${told('faq')}`, '.banner'),
    pageLook(
      'suggested-document',
      `/staff/admin/documents?suggestion=${told('document')}`,
      '.banner',
    ),
    pageLook('suggested-gone', `/staff/quick-replies?reply=new&suggestion=${id}`, '.banner'),
  ];
}
