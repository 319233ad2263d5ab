'use client';
import { useT } from '../../foundation/i18n/provider.tsx';
import { NotificationChoicesSection } from '../news/notification-choices-section.tsx';
import { UndoToast } from '../parts/undo-toast.tsx';
import { useDone } from '../parts/use-done.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { DigestSection } from './digest-section.tsx';
import { LoginsSection } from './logins-section.tsx';
import { MailSection } from './mail-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { PushSection } from './push-section.tsx';
import { TelegramSection } from './telegram-section.tsx';
import { TotpSection } from './totp-section.tsx';

/** "My account": who I am here, how I log in, and where I am logged in. */
export function AccountScreen() {
  const t = useT();
  const done = useDone();
  return (
    <StaffPage title={t('people.account.title')} about={t('people.account.about')}>
      <div className="page-column">
        <ProfileSection say={done.say} />
        <PasswordSection say={done.say} />
        <TotpSection say={done.say} />
        <LoginsSection say={done.say} />
        <PushSection />
        <MailSection />
        <DigestSection />
        <NotificationChoicesSection />
        <TelegramSection say={done.say} />
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}
