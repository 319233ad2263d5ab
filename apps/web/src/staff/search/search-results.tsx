import type { Found } from '@civicconnect/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { FoundRow } from './found-row.tsx';
import { isNarrowed, searchQuery, type Wanted } from './search-query.ts';

interface SearchResultsProps {
  wanted: Wanted;
  onClear: () => void;
}

/** What was found: sessions first, then messages and notes, newest first. */
export function SearchResults({ wanted, onClear }: SearchResultsProps) {
  const t = useT();
  const { client } = useDesk();
  const query = useInfiniteQuery({
    ...searchQuery(client, wanted),
    // The results of the letters before stay until those of the next are there.
    placeholderData: (known) => known,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const corrected = query.data?.pages[0]?.corrected ?? [];
  const looser = query.data?.pages.some((page) => page.looser) ?? false;
  if (!query.data && query.error) {
    return <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <ListLoading />;
  const said = query.hasNextPage ? 'find.foundMore' : 'find.found';
  return (
    <div aria-busy={query.isPlaceholderData || undefined}>
      <p role="status" className="found-count">
        {query.isPlaceholderData
          ? t('find.searching')
          : items.length > 0 && t(said, { n: items.length })}
      </p>
      {corrected.map(({ written, read }) => (
        <p key={written} className="found-corrected">
          {t('find.corrected', { written, read })}
        </p>
      ))}
      {looser && <p className="found-corrected">{t('find.looser')}</p>}
      {items.length === 0 && !query.hasNextPage ? (
        <NothingFound narrowed={isNarrowed(wanted)} onClear={onClear} />
      ) : (
        <FoundGroups items={items} />
      )}
      {query.hasNextPage && (
        <Button
          className="mt-[12px]"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t(items.length === 0 ? 'find.further' : 'find.more')}
        </Button>
      )}
    </div>
  );
}

function FoundGroups({ items }: { items: readonly Found[] }) {
  const t = useT();
  const groups = [
    { title: 'find.sessions', found: items.filter(({ kind }) => kind === 'session') },
    { title: 'find.texts', found: items.filter(({ kind }) => kind !== 'session') },
  ] as const;
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ title, found }) => (
      <section key={title} className="found-group">
        <h2 className="panel-subheading">{t(title)}</h2>
        <ul aria-label={t(title)}>
          {found.map((one) => (
            <FoundRow key={one.kind === 'session' ? one.session.id : one.id} found={one} />
          ))}
        </ul>
      </section>
    ));
}

function NothingFound({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useT();
  return (
    <div className="empty-state">
      <SearchX aria-hidden="true" />
      <p className="empty-title">{t('find.none.title')}</p>
      <p>{t('find.none.text')}</p>
      {narrowed && (
        <Button className="mt-[8px]" onClick={onClear}>
          {t('find.clearFilters')}
        </Button>
      )}
    </div>
  );
}
