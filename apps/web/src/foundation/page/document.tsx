import type { Locale } from '@civicconnect/contract';
import { dirOf, htmlLang } from '@civicconnect/i18n';
import type { ReactNode } from 'react';
import { accessToken } from '../api/server.ts';
import { AccentStyle } from './accent-style.tsx';
import type { Theme } from './locale.ts';

/** Who is signed in, for the browser's client: it fetches a token first instead of being refused once. */
async function readLogins(): Promise<string | undefined> {
  const kinds = ['citizen', 'staff'] as const;
  const tokens = await Promise.all(kinds.map(accessToken));
  return kinds.filter((_, index) => tokens[index]).join(' ') || undefined;
}

/** The page around every root layout: language, direction, theme. */
export async function Document(props: {
  locale: Locale;
  theme: Theme | null;
  /** The organization's own colour; without it the product's. */
  accent?: string | null;
  /** What else stands in the head. */
  head?: ReactNode;
  children: ReactNode;
}) {
  return (
    <html
      lang={htmlLang(props.locale)}
      dir={dirOf(props.locale)}
      data-theme={props.theme ?? undefined}
      data-logins={await readLogins()}
    >
      {/* biome-ignore lint/style/noHeadElement: a root layout of the App Router has its own */}
      <head>
        <AccentStyle accent={props.accent} />
        {props.head}
      </head>
      <body>{props.children}</body>
    </html>
  );
}
