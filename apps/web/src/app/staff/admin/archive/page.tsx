import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { exportSizeQuery, importQuery } from '../../../../staff/admin/archive/archive-query.ts';
import { ArchiveScreen } from '../../../../staff/admin/archive/archive-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import '../../../../staff/styles/archive.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('archive.title') };
}

/** `/staff/admin/archive`: everything the organization owns, out and in. */
export default function ArchivePage() {
  return (
    <DeskPage
      path="/staff/admin/archive"
      permission="export"
      words={['archive.']}
      ask={async (cache, client) => {
        await Promise.all([
          cache.prefetchQuery(exportSizeQuery(client)),
          cache.prefetchQuery(importQuery(client)),
        ]);
      }}
    >
      <ArchiveScreen />
    </DeskPage>
  );
}
