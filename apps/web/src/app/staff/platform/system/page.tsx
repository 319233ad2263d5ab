import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { systemQuery } from '../../../../staff/platform/platform-query.ts';
import { SystemScreen } from '../../../../staff/platform/system-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('platform.system.title') };
}

/** `/staff/platform/system`: how the installation does. */
export default function SystemPage() {
  return (
    <DeskPage
      path="/staff/platform/system"
      permission="platform.manage"
      words={['platform.', 'brain.']}
      ask={(cache, client) => cache.prefetchQuery(systemQuery(client))}
    >
      <SystemScreen />
    </DeskPage>
  );
}
