import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import {
  callsQuery,
  settingsQuery,
  statusQuery,
} from '../../../../staff/brain/models/models-query.ts';
import { ModelsScreen } from '../../../../staff/brain/models/models-screen.tsx';
import { replayQuery } from '../../../../staff/brain/playground/playground-query.ts';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('brain.models.title') };
}

/** `/staff/admin/models`: providers of language models, what they cost, and when they are asked. */
export default function ModelsPage() {
  return (
    <DeskPage
      path="/staff/admin/models"
      permission="organization.manage"
      words={['brain.', 'playground.']}
      ask={(cache, client) =>
        Promise.all([
          cache.prefetchQuery(statusQuery(client)),
          cache.prefetchQuery(settingsQuery(client)),
          cache.prefetchQuery(replayQuery(client)),
          cache.prefetchInfiniteQuery(callsQuery(client)),
        ])
      }
    >
      <ModelsScreen />
    </DeskPage>
  );
}
