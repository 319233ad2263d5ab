'use client';
import type { Locale } from '@civicconnect/contract';
import { type Messages, type Translator, translatorFrom } from '@civicconnect/i18n/browser';
import { createContext, type ReactNode, use, useMemo } from 'react';

const I18nContext = createContext<Translator | null>(null);

/**
 * Gives client components their strings: one locale, and only those handed in (see `stringsFor`).
 */
export function I18nProvider(props: {
  locale: Locale;
  strings: Record<string, string>;
  children: ReactNode;
}) {
  const { locale, strings } = props;
  const t = useMemo(() => translatorFrom(locale, strings as Messages), [locale, strings]);
  return <I18nContext value={t}>{props.children}</I18nContext>;
}

/** The translator of the nearest provider; `t.locale` is the page's language. */
export function useT(): Translator {
  const t = use(I18nContext);
  if (!t) throw new Error('useT outside of an I18nProvider');
  return t;
}
