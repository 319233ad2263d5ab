'use client';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Door } from './door.tsx';
import { LoginForm } from './login-form.tsx';

/** The door to the staff's pages. */
export function LoginScreen({ back }: { back: string }) {
  const t = useT();
  return (
    <Door
      title={t('staff.login.title')}
      about={t('staff.login.about')}
      here={`/staff/login?back=${encodeURIComponent(back)}`}
    >
      <LoginForm onDone={() => window.location.assign(back)} />
      <p className="mt-[18px] text-meta text-text-3">
        <a href="/staff/login/forgotten" className="link-button">
          {t('people.login.forgotten')}
        </a>
      </p>
    </Door>
  );
}
