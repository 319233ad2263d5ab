import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import {
  loginsQuery,
  mailQuery,
  telegramQuery,
  totpQuery,
} from '../../../staff/account/account-query.ts';
import { AccountScreen } from '../../../staff/account/account-screen.tsx';
import { DeskPage } from '../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('people.account.title') };
}

/** `/staff/account`: who I am here, how I log in, and where I am logged in. */
export default function AccountPage() {
  return (
    <DeskPage
      path="/staff/account"
      permission="me.security"
      words={['people.', 'news.', 'push.', 'mail.', 'telegram.', 'improvement.']}
      ask={(cache, client) =>
        Promise.all([
          cache.prefetchQuery(loginsQuery(client)),
          cache.prefetchQuery(totpQuery(client)),
          cache.prefetchQuery(mailQuery(client)),
          cache.prefetchQuery(telegramQuery(client)),
        ])
      }
    >
      <AccountScreen />
    </DeskPage>
  );
}
