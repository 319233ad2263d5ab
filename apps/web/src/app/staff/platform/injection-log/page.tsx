import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';
import { LogScreen } from '../../../../staff/platform/log-screen.tsx';
import { logQuery } from '../../../../staff/platform/platform-query.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('platform.log.title') };
}

/** `/staff/platform/injection-log`: everything that was stopped. */
export default function InjectionLogPage() {
  return (
    <DeskPage
      path="/staff/platform/injection-log"
      permission="quarantine.manage"
      words={['platform.', 'brain.']}
      ask={(cache, client) =>
        cache.prefetchInfiniteQuery(logQuery(client, { organization: null, outcome: null }))
      }
    >
      <LogScreen />
    </DeskPage>
  );
}
