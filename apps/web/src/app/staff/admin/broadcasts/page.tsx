import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { broadcastsQuery } from '../../../../staff/broadcasts/broadcasts-query.ts';
import { BroadcastsScreen } from '../../../../staff/broadcasts/broadcasts-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('broadcasts.title') };
}

/** `/staff/admin/broadcasts`: what is told to many at once. */
export default function BroadcastsPage() {
  return (
    <DeskPage
      path="/staff/admin/broadcasts"
      permission="broadcast.departments"
      words={['broadcasts.']}
      ask={(cache, client) => cache.prefetchInfiniteQuery(broadcastsQuery(client))}
    >
      <BroadcastsScreen />
    </DeskPage>
  );
}
