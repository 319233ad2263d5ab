import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { OrganizationsScreen } from '../../../../staff/platform/organizations-screen.tsx';
import { organizationsQuery } from '../../../../staff/platform/platform-query.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('platform.organizations.title') };
}

/** `/staff/platform/organizations`: who works on this installation. */
export default function OrganizationsPage() {
  return (
    <DeskPage
      path="/staff/platform/organizations"
      permission="platform.manage"
      words={['platform.', 'brain.']}
      ask={(cache, client) => cache.prefetchQuery(organizationsQuery(client))}
    >
      <OrganizationsScreen />
    </DeskPage>
  );
}
