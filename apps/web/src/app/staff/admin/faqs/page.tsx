import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { faqsQuery } from '../../../../staff/admin/faqs/faqs-query.ts';
import { FaqsScreen } from '../../../../staff/admin/faqs/faqs-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('knowledge.faqs.title') };
}

/** `/staff/admin/faqs`: questions with their answers; `?faq=` opens one. */
export default function FaqsPage() {
  return (
    <DeskPage
      path="/staff/admin/faqs"
      permission="knowledge.edit"
      words={['knowledge.', 'admin.']}
      ask={(cache, client) => cache.prefetchInfiniteQuery(faqsQuery(client, ''))}
    >
      <FaqsScreen />
    </DeskPage>
  );
}
