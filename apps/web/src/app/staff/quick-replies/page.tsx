import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { DeskPage } from '../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';
import { quickRepliesQuery } from '../../../staff/quick-replies/quick-replies-query.ts';
import { QuickRepliesScreen } from '../../../staff/quick-replies/quick-replies-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('quick.page.title') };
}

/** `/staff/quick-replies`: texts that staff answer with; `?reply=` opens one. */
export default function QuickRepliesPage() {
  return (
    <DeskPage
      path="/staff/quick-replies"
      permission="knowledge.edit"
      words={['quick.', 'admin.', 'brain.']}
      ask={(cache, client) => cache.prefetchQuery(quickRepliesQuery(client))}
    >
      <QuickRepliesScreen />
    </DeskPage>
  );
}
