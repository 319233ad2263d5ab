import { newGuest } from './chats.ts';
import { type Look, pageLook } from './looks.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

/** A question that nothing written down answers, and the assistant hands over; resolves once it has. */
export async function askUnknown(question: string): Promise<void> {
  const { client, session, say } = await newGuest();
  await say(question);
  await expect(async () => {
    const { session: now } = await client.getSession({ params: { id: session.id } });
    expect(now.status).not.toBe('assisting');
  }).toPass({ timeout: 40_000 });
}

/** What the assistant answers from, as its administrators see it. */
export async function knowledgeLooks(visitor: Visitor): Promise<Look[]> {
  await askUnknown('Velosipedlar uchun alohida yoʻlak ochiladimi?');
  await signInStaff(visitor, 'akmal.nazarov');
  return [
    pageLook('documents', '/staff/admin/documents', '.knowledge-row'),
    {
      name: 'document-pieces',
      async open({ page, t }) {
        const read = page
          .getByRole('listitem')
          .filter({ hasText: t('knowledge.documents.status.ready') });
        await read
          .first()
          .getByRole('button', { name: t('knowledge.documents.view') })
          .click();
        await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
      },
    },
    pageLook('faqs', '/staff/admin/faqs', '.department-item'),
    {
      name: 'faq',
      async open({ page }) {
        await page.goto('/staff/admin/faqs');
        await page.locator('.department-item').first().click();
        await expect(page.locator('.department-head')).toBeVisible();
      },
    },
    pageLook('unanswered', '/staff/admin/unanswered', '.knowledge-row'),
  ];
}
