import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { everybody, peopleQuery } from '../../../../staff/people/people-query.ts';
import { PeopleScreen } from '../../../../staff/people/people-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('people.title') };
}

/** `/staff/admin/staff`: who works here; `?person=` opens one account. */
export default function PeoplePage() {
  return (
    <DeskPage
      path="/staff/admin/staff"
      permission="organization.manage"
      words={['people.', 'overview.agent', 'overview.load']}
      ask={(cache, client) => cache.prefetchInfiniteQuery(peopleQuery(client, everybody))}
    >
      <PeopleScreen />
    </DeskPage>
  );
}
