import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { telegramQuery } from '../../../../staff/account/account-query.ts';
import { channelsQuery, troublesQuery } from '../../../../staff/admin/channels/channels-query.ts';
import { ChannelsScreen } from '../../../../staff/admin/channels/channels-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('channels.title') };
}

/** `/staff/admin/channels`: the bot, and how every way out does. */
export default function ChannelsPage() {
  return (
    <DeskPage
      path="/staff/admin/channels"
      permission="organization.manage"
      words={['channels.']}
      ask={(cache, client) =>
        Promise.all([
          cache.prefetchQuery(channelsQuery(client)),
          cache.prefetchQuery(telegramQuery(client)),
          cache.prefetchQuery(troublesQuery(client)),
        ])
      }
    >
      <ChannelsScreen />
    </DeskPage>
  );
}
