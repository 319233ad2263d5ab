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
import { firstStepsQuery } from '../../../staff/signup/first-steps-query.ts';

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
  const me = await readMe('staff');
  const timeZone = me?.organization.timeZone ?? 'Asia/Tashkent';
  const manages = me?.permissions.includes('organization.manage') ?? false;
  return (
    <DeskPage
      path={addressOfChoice(choice)}
      permission="analytics.own"
      words={['overview.', 'signup.']}
      ask={(cache, client) =>
        Promise.all([
          cache.prefetchQuery(overviewQuery(client, choice, timeZone)),
          manages && cache.prefetchQuery(firstStepsQuery(client)),
        ])
      }
    >
      <OverviewScreen first={choice} />
    </DeskPage>
  );
}
