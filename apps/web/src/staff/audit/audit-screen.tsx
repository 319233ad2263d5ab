'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText, SearchX } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { type AuditFilter, auditQuery, everyAct } from './audit-query.ts';
import { AuditRow } from './audit-row.tsx';

/** What others do tells of itself by no event. */
const askAgainMs = 30_000;

/** "Audit log": who did what to what, and how it was before. */
export function AuditScreen({ of = null }: { of?: string | null }) {
  const t = useT();
  const { client } = useDesk();
  const [filter, setFilter] = useState<AuditFilter>({ ...everyAct, of });
  const query = useInfiniteQuery({
    ...auditQuery(client, filter),
    refetchInterval: askAgainMs,
    placeholderData: (known) => known,
  });
  const entries = useMemo(
    () => query.data?.pages.flatMap((page) => page.items) ?? [],
    [query.data],
  );
  const narrow = useCallback(
    (change: Partial<AuditFilter>) => setFilter((before) => ({ ...before, ...change })),
    [],
  );
  const narrowed = JSON.stringify(filter) !== JSON.stringify(everyAct);
  return (
    <StaffPage title={t('people.audit.title')} about={t('people.audit.about')}>
      <div className="page-column">
        <AuditFilters filter={filter} onChange={narrow} />
        {query.isPending && <ListLoading />}
        {query.error && !query.data && (
          <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
        )}
        {query.data && entries.length === 0 && (
          <NoActs narrowed={narrowed} onClear={() => setFilter(everyAct)} />
        )}
        {entries.length > 0 && (
          <ol className="audit-list" aria-label={t('people.audit.title')}>
            {entries.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
        {query.hasNextPage && (
          <Button
            className="mt-[12px]"
            busy={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('people.more')}
          </Button>
        )}
      </div>
    </StaffPage>
  );
}

function NoActs({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useT();
  const Icon = narrowed ? SearchX : ScrollText;
  const said = narrowed ? 'filtered' : 'all';
  return (
    <div className="empty-state" role="status">
      <Icon aria-hidden="true" />
      <p className="empty-title">{t(`people.audit.none.${said}.title`)}</p>
      <p>{t(`people.audit.none.${said}.text`)}</p>
      {narrowed && (
        <Button className="mt-[8px]" onClick={onClear}>
          {t('staff.empty.filtered.clear')}
        </Button>
      )}
    </div>
  );
}
