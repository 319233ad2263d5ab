import type { Permission } from '@civicconnect/contract';
import type { KeyOf, Namespace } from '@civicconnect/i18n';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PageClient } from '../../foundation/api/server.ts';
import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { stringsFor } from '../../foundation/i18n/strings.ts';
import { countsQuery } from '../data/counts.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { DeskApp } from './desk-app.tsx';
import { deskWords } from './desk-words.ts';
import { readDesk } from './read-desk.ts';
import { readStaffLocale } from './staff-locale.ts';

interface DeskPageProps {
  /** Where the log-in leads back to. */
  path: string;
  permission: Permission;
  /** The page’s own namespaces of words, or words of others’, beside what every page of the desk says. */
  words: readonly (`${Namespace}.` | KeyOf)[];
  /** What the page shows first: asked for before it is drawn. */
  ask?: (cache: QueryClient, client: PageClient) => Promise<unknown>;
  children: ReactNode;
}

/** What stands around a page beside the inbox, with the words it shows; who may not see it is told so. */
export async function DeskPage({ path, permission, words, ask, children }: DeskPageProps) {
  const { client, ...desk } = await readDesk(path);
  const cache = new QueryClient();
  const locale = await readStaffLocale();
  const allowed = desk.permissions.includes(permission);
  await Promise.all([
    cache.prefetchQuery(countsQuery(client)),
    allowed ? ask?.(cache, client) : undefined,
  ]);
  return (
    <I18nProvider locale={locale} strings={stringsFor(locale, [...deskWords, ...words])}>
      <DeskApp {...desk} state={dehydrate(cache)} now={Date.now()}>
        {allowed ? children : <NotYours />}
      </DeskApp>
    </I18nProvider>
  );
}
