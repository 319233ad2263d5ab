import { Settings } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { AssistantScreen } from '../../../../staff/admin/assistant/assistant-screen.tsx';
import { settingsQuery } from '../../../../staff/brain/models/models-query.ts';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('tuning.title') };
}

/** `/staff/admin/assistant`: who the assistant is, when it calls people, where it stands. */
export default function AssistantPage() {
  const organization = { name: { uz: '' }, region: null };
  return (
    <DeskPage
      path="/staff/admin/assistant"
      permission="organization.manage"
      words={['admin.', 'tuning.', 'chat.greeting.formal', 'chat.greeting.friendly']}
      ask={(cache, client) => cache.prefetchQuery(settingsQuery(client))}
    >
      <AssistantScreen defaults={{ ...Settings.parse({}), organization }} />
    </DeskPage>
  );
}
