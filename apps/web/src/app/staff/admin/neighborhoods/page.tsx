import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { neighborhoodsQuery } from '../../../../staff/admin/neighborhoods/neighborhoods-query.ts';
import { NeighborhoodsScreen } from '../../../../staff/admin/neighborhoods/neighborhoods-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('admin.neighborhoods.title') };
}

/** `/staff/admin/neighborhoods`: what citizens choose from when they send an appeal. */
export default function NeighborhoodsPage() {
  return (
    <DeskPage
      path="/staff/admin/neighborhoods"
      permission="organization.manage"
      words={['admin.']}
      ask={(cache, client) => cache.prefetchQuery(neighborhoodsQuery(client))}
    >
      <NeighborhoodsScreen />
    </DeskPage>
  );
}
