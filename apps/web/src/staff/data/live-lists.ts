import type { Session } from '@civicconnect/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { changedList, type SessionChange } from '../list/changed-list.ts';
import type { ListFilter } from '../list/filter.ts';
import { keys } from './keys.ts';
import { Removals } from './removals.ts';
import type { ListData } from './use-session-list.ts';

/** Changes are gathered for a moment, so that a burst of events is one change on the screen. */
const gatherMs = 80;
/** Counts are the server's to count: asked for again after changes, at most this often. */
const countEveryMs = 2_000;

/** What left the reader's sight, for each cache. */
const removals = new WeakMap<QueryClient, Removals>();

function removalsOf(cache: QueryClient): Removals {
  const known = removals.get(cache) ?? new Removals();
  removals.set(cache, known);
  return known;
}

/** Puts changes into every list that is in the cache. */
function applyChanges(cache: QueryClient, heard: readonly SessionChange[], myId: string): void {
  const changes = removalsOf(cache).sift(heard);
  if (changes.length === 0) return;
  for (const query of cache.getQueryCache().findAll({ queryKey: keys.lists })) {
    const filter = query.queryKey[1] as ListFilter;
    cache.setQueryData<ListData>(query.queryKey, (data) => {
      if (!data) return data;
      const pages = changedList(data.pages, changes, filter, { myId, now: Date.now() });
      return pages === data.pages ? data : { ...data, pages: [...pages] };
    });
  }
}

/** Shows an action's answer in every list at once, without waiting for its event. */
export function showSession(cache: QueryClient, session: Session, myId: string): void {
  applyChanges(cache, [{ kind: 'updated', session }], myId);
  void cache.invalidateQueries({ queryKey: keys.counts });
}

/**
 * Keeps lists and counts true by live events alone. Only after a (re)connect, when events may have been
 * missed, the list on the screen is asked for again, once; the others when they are next shown.
 */
export function useLiveLists(): void {
  const { live, me } = useDesk();
  const cache = useQueryClient();
  useEffect(() => {
    if (!live) return;
    let gathered: SessionChange[] = [];
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let counting: ReturnType<typeof setTimeout> | undefined;

    const recount = () => {
      counting ??= setTimeout(() => {
        counting = undefined;
        void cache.invalidateQueries({ queryKey: keys.counts });
      }, countEveryMs);
    };
    const note = (change: SessionChange) => {
      gathered.push(change);
      gathering ??= setTimeout(() => {
        gathering = undefined;
        const changes = gathered;
        gathered = [];
        applyChanges(cache, changes, me.id);
      }, gatherMs);
      recount();
    };
    const stops = [
      live.on('session_updated', ({ session }) => note({ kind: 'updated', session })),
      live.on('session_queued', ({ session }) => note({ kind: 'updated', session })),
      live.on('session_removed', ({ sessionId, rev }) => note({ kind: 'removed', sessionId, rev })),
      live.onState((state) => {
        if (state !== 'online') return;
        void cache.invalidateQueries({ queryKey: keys.lists });
        void cache.invalidateQueries({ queryKey: keys.counts });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(gathering);
      clearTimeout(counting);
    };
  }, [live, cache, me.id]);
}
