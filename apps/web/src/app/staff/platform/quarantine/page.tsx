import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { quarantineQuery } from '../../../../staff/platform/platform-query.ts';
import { QuarantineScreen } from '../../../../staff/platform/quarantine-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('platform.quarantine.title') };
}

/** `/staff/platform/quarantine`: what the detector stopped, for superusers. */
export default function QuarantinePage() {
  return (
    <DeskPage
      path="/staff/platform/quarantine"
      permission="quarantine.manage"
      words={['platform.', 'brain.']}
      ask={(cache, client) => cache.prefetchQuery(quarantineQuery(client, null))}
    >
      <QuarantineScreen />
    </DeskPage>
  );
}
