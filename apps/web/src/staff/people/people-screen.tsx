'use client';
import type { StaffAccount } from '@civicconnect/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { SearchX, UserPlus } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { UndoToast } from '../parts/undo-toast.tsx';
import { useDone } from '../parts/use-done.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { everybody, type PeopleFilter, peopleKeys, peopleQuery } from './people-query.ts';
import { PersonDrawer } from './person-drawer.tsx';
import { PersonRow } from './person-row.tsx';

const path = '/staff/admin/staff';

/** Who is open stands in the address: back, reload and a copied link work. */
function show(id: string | null) {
  window.history.pushState(null, '', id ? `${path}?person=${id}` : path);
}

/** "Staff": who works here, in what role and where, and who is new. */
export function PeopleScreen() {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const done = useDone();
  const [filter, setFilter] = useState<PeopleFilter>(everybody);
  const [inviting, setInviting] = useState(false);
  const openId = useSearchParams().get('person');
  const query = useInfiniteQuery({
    ...peopleQuery(client, filter),
    placeholderData: (known) => known,
  });
  const people = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const narrow = useCallback(
    (change: Partial<PeopleFilter>) => setFilter((before) => ({ ...before, ...change })),
    [],
  );
  const refresh = () => cache.invalidateQueries({ queryKey: peopleKeys.lists });
  return (
    <StaffPage
      title={t('people.title')}
      about={t('people.about')}
      actions={
        <Button icon={UserPlus} look="primary" onClick={() => setInviting(true)}>
          {t('people.invite')}
        </Button>
      }
    >
      <div className="page-column people-column">
        <PeopleFilters filter={filter} onChange={narrow} />
        {query.isPending && <ListLoading />}
        {query.error && !query.data && (
          <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
        )}
        {query.data && people.length === 0 && <NobodyFound onClear={() => setFilter(everybody)} />}
        {people.length > 0 && <PeopleList people={people} openId={openId} />}
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
      {inviting && (
        <InviteDialog onClose={() => setInviting(false)} onAdded={() => void refresh()} />
      )}
      {openId && (
        <PersonDrawer
          key={openId}
          id={openId}
          known={people.find(({ id }) => id === openId)}
          say={done.say}
          onChanged={refresh}
          onClose={() => show(null)}
        />
      )}
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}

function PeopleList({
  people,
  openId,
}: {
  people: readonly StaffAccount[];
  openId: string | null;
}) {
  const t = useT();
  return (
    <>
      {/* Every row says these words to screen readers itself. */}
      <p className="people-heads" aria-hidden="true">
        <span />
        <span>{t('overview.agent')}</span>
        <span>{t('people.roleAndDepartments')}</span>
        <span className="person-load">{t('overview.load')}</span>
      </p>
      <ul className="people-list" aria-label={t('people.title')}>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            open={person.id === openId}
            onOpen={() => show(person.id)}
          />
        ))}
      </ul>
    </>
  );
}

function NobodyFound({ onClear }: { onClear: () => void }) {
  const t = useT();
  return (
    <div className="empty-state" role="status">
      <SearchX aria-hidden="true" />
      <p className="empty-title">{t('people.nobody.title')}</p>
      <p>{t('people.nobody.text')}</p>
      <Button className="mt-[8px]" onClick={onClear}>
        {t('staff.empty.filtered.clear')}
      </Button>
    </div>
  );
}
