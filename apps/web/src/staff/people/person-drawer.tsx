'use client';
import type { StaffAccount } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { PersonActions } from './person-actions.tsx';
import { draftOf } from './person-draft.ts';
import { PersonForm } from './person-form.tsx';

interface PersonDrawerProps {
  id: string;
  /** As the list has it, until the account itself is here. */
  known: StaffAccount | undefined;
  say: DoneState['say'];
  onChanged: () => Promise<unknown>;
  onClose: () => void;
}

/** One account, to change. */
export function PersonDrawer({ id, known, say, onChanged, onClose }: PersonDrawerProps) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const queryKey = ['person', id] as const;
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      (await client.staffAccount({ params: { id } }, { signal })).staff,
    ...(known ? { initialData: known, initialDataUpdatedAt: 0 } : {}),
  });
  function take(account: StaffAccount) {
    cache.setQueryData(queryKey, account);
    void onChanged();
  }
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={data?.name ?? t('people.title')}
      side="end"
      width={460}
    >
      <div className="person-drawer">
        <header className="person-head">
          {data && <Avatar id={data.id} name={data.name} />}
          <div className="min-w-0 flex-1">{data && <PersonTitle person={data} />}</div>
          {/* It has the focus first: a tooltip would stand there before anyone has asked. */}
          <button
            type="button"
            className="button"
            data-look="ghost"
            data-size="m"
            data-icon-only=""
            aria-label={t('common.action.close')}
            onClick={onClose}
          >
            <X className="icon-s" aria-hidden="true" />
          </button>
        </header>
        {!data && !error && <ListLoading />}
        {!data && error && (
          <ListError error={problemText(error, t)} onRetry={() => void refetch()} />
        )}
        {data && (
          <>
            {data.state !== 'deactivated' && (
              // That somebody was seen just now must not take away what is being written about them.
              <PersonForm
                key={JSON.stringify(draftOf(data))}
                person={data}
                say={say}
                onStored={take}
              />
            )}
            <PersonActions person={data} say={say} onStored={take} />
          </>
        )}
      </div>
    </Drawer>
  );
}

function PersonTitle({ person }: { person: StaffAccount }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  return (
    <>
      <p className="pane-title auto-side truncate" dir="auto">
        {person.name}
      </p>
      <p className="truncate text-meta text-text-3">
        <bdi dir="ltr">{person.email}</bdi>
      </p>
      <p className="text-meta text-text-3">
        {person.lastSeenAt
          ? t('people.seen', { when: times.relative(person.lastSeenAt, now) })
          : t(`people.states.${person.state}`)}
      </p>
    </>
  );
}
