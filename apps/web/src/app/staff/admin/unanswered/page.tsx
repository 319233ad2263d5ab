import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { unansweredQuery } from '../../../../staff/admin/unanswered/unanswered-query.ts';
import { UnansweredScreen } from '../../../../staff/admin/unanswered/unanswered-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('knowledge.unanswered.title') };
}

/** `/staff/admin/unanswered`: questions that the assistant could not answer. */
export default function UnansweredPage() {
  return (
    <DeskPage
      path="/staff/admin/unanswered"
      permission="knowledge.edit"
      words={['knowledge.', 'admin.']}
      ask={(cache, client) => cache.prefetchInfiniteQuery(unansweredQuery(client))}
    >
      <UnansweredScreen />
    </DeskPage>
  );
}
