'use client';
import type { Locale } from '@civicconnect/contract';
import { htmlLang, localeNames } from '@civicconnect/i18n/browser';
import type { ReactNode } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Emblem } from '../shell/emblem.tsx';

const locales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

interface DoorProps {
  title: string;
  about?: string;
  /** The page's own address, for the change of language. */
  here: string;
  children: ReactNode;
}

/** A page before the desk: one card, and the languages under it. */
export function Door({ title, about, here, children }: DoorProps) {
  const t = useT();
  return (
    <div className="staff-body login-page">
      <main className="login-card">
        <span className="organization-mark login-mark">
          <Emblem size={24} />
        </span>
        <h1 className="login-title">{title}</h1>
        {about && <p className="mb-[20px] text-text-2">{about}</p>}
        {children}
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
