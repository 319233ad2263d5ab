import type { Locale } from '@civicconnect/contract';
import { dirOf, htmlLang } from '@civicconnect/i18n';
import type { ReactNode } from 'react';
import type { Theme } from './locale.ts';

/** The page around every root layout: language, direction, theme. */
export function Document(props: { locale: Locale; theme: Theme | null; children: ReactNode }) {
  return (
    <html
      lang={htmlLang(props.locale)}
      dir={dirOf(props.locale)}
      data-theme={props.theme ?? undefined}
    >
      <body>{props.children}</body>
    </html>
  );
}
