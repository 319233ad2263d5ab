import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { readMe } from '../../../foundation/api/server.ts';
import {
  addressOfChoice,
  analyticsQuery,
  choiceFromAddress,
} from '../../../staff/analytics/analytics-query.ts';
import { AnalyticsScreen } from '../../../staff/analytics/analytics-screen.tsx';
import { DeskPage } from '../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('analytics.title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

/** `/staff/analytics`: reports over what was counted; the whole choice stands in the address. */
export default async function AnalyticsPage({ searchParams }: { searchParams: Search }) {
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
      words={['analytics.']}
      ask={(cache, client) => cache.prefetchQuery(analyticsQuery(client, choice, timeZone))}
    >
      <AnalyticsScreen first={choice} />
    </DeskPage>
  );
}
