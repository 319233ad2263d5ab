'use client';
import type { Locale } from '@civicconnect/contract';
import { htmlLang, localeNames } from '@civicconnect/i18n/browser';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Emblem } from '../shell/emblem.tsx';
import { LoginForm } from './login-form.tsx';

const locales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

/** The door to the staff's pages. */
export function LoginScreen({ back }: { back: string }) {
  const t = useT();
  const here = `/staff/login?back=${encodeURIComponent(back)}`;
  return (
    <div className="staff-body login-page">
      <main className="login-card">
        <span className="organization-mark login-mark">
          <Emblem size={24} />
        </span>
        <h1 className="login-title">{t('staff.login.title')}</h1>
        <p className="mb-[20px] text-text-2">{t('staff.login.about')}</p>
        <LoginForm onDone={() => window.location.assign(back)} />
        <p className="mt-[18px] text-meta text-text-3">{t('staff.login.help')}</p>
      </main>
      <nav className="login-languages" aria-label={t('staff.menu.language')}>
        {locales.map((locale) => (
          <a
            key={locale}
            href={`/language?to=${locale}&back=${encodeURIComponent(here)}`}
            lang={htmlLang(locale)}
            aria-current={locale === t.locale ? 'true' : undefined}
          >
            {localeNames[locale]}
          </a>
        ))}
      </nav>
    </div>
  );
}
