import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import {
  alertsQuery,
  everything,
  learnedQuery,
} from '../../../../staff/brain/learned/learned-query.ts';
import { LearnedScreen } from '../../../../staff/brain/learned/learned-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('brain.learned.title') };
}

type Search = Promise<{ department?: string | string[] }>;

/** `/staff/router/learned`: what the router learned, by whom; `?department=` of one of them. */
export default async function LearnedPage({ searchParams }: { searchParams: Search }) {
  const { department } = await searchParams;
  const one = typeof department === 'string' ? department : null;
  return (
    <DeskPage
      path="/staff/router/learned"
      permission="learned.manage"
      words={['brain.']}
      ask={(cache, client) =>
        Promise.all([
          cache.prefetchInfiniteQuery(learnedQuery(client, { ...everything, department: one })),
          cache.prefetchQuery(alertsQuery(client)),
        ])
      }
    >
      <LearnedScreen department={one} />
    </DeskPage>
  );
}
