import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { documentsQuery } from '../../../../staff/admin/documents/documents-query.ts';
import { DocumentsScreen } from '../../../../staff/admin/documents/documents-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('knowledge.documents.title') };
}

/** `/staff/admin/documents`: documents that the assistant answers from. */
export default function DocumentsPage() {
  return (
    <DeskPage
      path="/staff/admin/documents"
      permission="knowledge.edit"
      words={['knowledge.', 'admin.']}
      ask={(cache, client) => cache.prefetchInfiniteQuery(documentsQuery(client, ''))}
    >
      <DocumentsScreen />
    </DeskPage>
  );
}
