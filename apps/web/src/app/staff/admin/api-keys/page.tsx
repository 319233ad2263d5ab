import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { apiKeysQuery } from '../../../../staff/admin/api-keys/api-keys-query.ts';
import { ApiKeysScreen } from '../../../../staff/admin/api-keys/api-keys-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('integration.keys.title') };
}

/** `/staff/admin/api-keys`: by which other systems ask. */
export default function ApiKeysPage() {
  return (
    <DeskPage
      path="/staff/admin/api-keys"
      permission="organization.manage"
      words={['integration.']}
      ask={(cache, client) => cache.prefetchQuery(apiKeysQuery(client))}
    >
      <ApiKeysScreen />
    </DeskPage>
  );
}
