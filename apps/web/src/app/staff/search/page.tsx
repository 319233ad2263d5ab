import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { DeskPage } from '../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';
import {
  searchAddress,
  searchQuery,
  wantedFromAddress,
} from '../../../staff/search/search-query.ts';
import { SearchScreen } from '../../../staff/search/search-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('find.title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

/** `/staff/search?q=`: sessions, messages and notes; what was found comes with the page. */
export default async function SearchPage({ searchParams }: { searchParams: Search }) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === 'string') params.set(name, value);
  }
  const wanted = wantedFromAddress(params);
  return (
    <DeskPage
      path={searchAddress(wanted)}
      permission="search"
      words={['find.', 'brain.']}
      ask={async (cache, client) => {
        if (wanted.q !== '') await cache.prefetchInfiniteQuery(searchQuery(client, wanted));
      }}
    >
      <SearchScreen first={wanted} />
    </DeskPage>
  );
}
