import { Settings } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { SettingsScreen } from '../../../../staff/admin/settings/settings-screen.tsx';
import { departmentsQuery } from '../../../../staff/brain/departments/departments-query.ts';
import { settingsQuery } from '../../../../staff/brain/models/models-query.ts';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('admin.settings.title') };
}

/** `/staff/admin/settings`: the organization, its portal, deadlines and timers. */
export default function SettingsPage() {
  const organization = { name: { uz: '' }, region: null };
  return (
    <DeskPage
      path="/staff/admin/settings"
      permission="organization.manage"
      words={['admin.', 'improvement.', 'dataRights.', 'tuning.rules.wrong']}
      ask={(cache, client) =>
        Promise.all([
          cache.prefetchQuery(settingsQuery(client)),
          cache.prefetchQuery(departmentsQuery(client)),
        ])
      }
    >
      <SettingsScreen defaults={{ ...Settings.parse({}), organization }} />
    </DeskPage>
  );
}
