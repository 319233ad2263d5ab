import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { webhooksQuery } from '../../../../staff/admin/webhooks/webhooks-query.ts';
import { WebhooksScreen } from '../../../../staff/admin/webhooks/webhooks-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('integration.hooks.title') };
}

/** `/staff/admin/webhooks`: where other systems are told. */
export default function WebhooksPage() {
  return (
    <DeskPage
      path="/staff/admin/webhooks"
      permission="organization.manage"
      words={['integration.']}
      ask={(cache, client) => cache.prefetchQuery(webhooksQuery(client))}
    >
      <WebhooksScreen />
    </DeskPage>
  );
}
