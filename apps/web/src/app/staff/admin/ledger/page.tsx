import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { readMe } from '../../../../foundation/api/server.ts';
import { ledgerQuery, usualLedger } from '../../../../staff/analytics/ledger-query.ts';
import { LedgerScreen } from '../../../../staff/analytics/ledger-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('analytics.ledger.title') };
}

/** `/staff/admin/ledger`: what model providers were asked, what it cost and what failed. */
export default async function LedgerPage() {
  const timeZone = (await readMe('staff'))?.organization.timeZone ?? 'Asia/Tashkent';
  return (
    <DeskPage
      path="/staff/admin/ledger"
      permission="organization.manage"
      words={['analytics.', 'brain.']}
      ask={(cache, client) => cache.prefetchQuery(ledgerQuery(client, usualLedger, timeZone))}
    >
      <LedgerScreen />
    </DeskPage>
  );
}
