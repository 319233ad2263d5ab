import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { limitsQuery } from '../../../../staff/admin/limits/limits-query.ts';
import { LimitsScreen } from '../../../../staff/admin/limits/limits-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('limits.title') };
}

/** `/staff/admin/limits`: what the platform lets the organization use. */
export default function LimitsPage() {
  return (
    <DeskPage
      path="/staff/admin/limits"
      permission="organization.manage"
      words={['limits.']}
      ask={(cache, client) => cache.prefetchQuery(limitsQuery(client))}
    >
      <LimitsScreen />
    </DeskPage>
  );
}
