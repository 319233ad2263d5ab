import type { ReactNode } from 'react';
import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { stringsFor } from '../../foundation/i18n/strings.ts';
import { deskWords } from '../desk/desk-words.ts';
import { readStaffLocale } from '../desk/staff-locale.ts';

/** The words of signing up, beside those that every page of staff's says. */
export async function SignUpWords({ children }: { children: ReactNode }) {
  const locale = await readStaffLocale();
  return (
    <I18nProvider
      locale={locale}
      strings={stringsFor(locale, [...deskWords, 'people.', 'signup.'])}
    >
      {children}
    </I18nProvider>
  );
}
