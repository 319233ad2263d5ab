import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { readMe } from '../../../foundation/api/server.ts';
import { DeskPage } from '../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';
import {
  addressOfChoice,
  choiceFromAddress,
  overviewQuery,
} from '../../../staff/overview/overview-query.ts';
import { OverviewScreen } from '../../../staff/overview/overview-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('overview.title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

/** `/staff/overview`: today, what is late and whose, the last days, everyone’s load; `?days=` and `?department=`. */
export default async function OverviewPage({ searchParams }: { searchParams: Search }) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === 'string') params.set(name, value);
  }
  const choice = choiceFromAddress(params);
  const timeZone = (await readMe('staff'))?.organization.timeZone ?? 'Asia/Tashkent';
  return (
    <DeskPage
      path={addressOfChoice(choice)}
      permission="analytics.own"
      words={['overview.']}
      ask={(cache, client) => cache.prefetchQuery(overviewQuery(client, choice, timeZone))}
    >
      <OverviewScreen first={choice} />
    </DeskPage>
  );
}
