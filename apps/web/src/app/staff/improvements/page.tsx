import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { DeskPage } from '../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';
import {
  addressOfView,
  improvementQuery,
  viewFrom,
} from '../../../staff/improvement/improvement-query.ts';
import { ImprovementScreen } from '../../../staff/improvement/improvement-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('improvement.title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

/** `/staff/improvements`: what repeats, and what could be done about it. */
export default async function ImprovementsPage({ searchParams }: { searchParams: Search }) {
  const { view } = await searchParams;
  const first = viewFrom(typeof view === 'string' ? view : null);
  return (
    <DeskPage
      path={addressOfView(first)}
      permission="analytics.organization"
      words={['improvement.']}
      ask={(cache, client) => cache.prefetchQuery(improvementQuery(client, first))}
    >
      <ImprovementScreen first={first} />
    </DeskPage>
  );
}
