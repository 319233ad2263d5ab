'use client';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { addressOf, filterFromAddress, type ListFilter } from '../list/filter.ts';

export interface InboxAddress {
  filter: ListFilter;
  sessionId: string | null;
  /** Shows another list; the open session stays open unless told otherwise. */
  showList(change: Partial<ListFilter>): void;
  /** Shows a session beside the list, or with null the list alone. */
  showSession(sessionId: string | null): void;
}

/**
 * Which list and which session are on the screen stands in the address: back, forward, reload and a
 * copied link work. Going there changes nothing on the server; only an explicit opening picks.
 */
export function useAddress(): InboxAddress {
  const params = useSearchParams();
  const search = params.toString();
  const filter = useMemo(() => filterFromAddress(new URLSearchParams(search)), [search]);
  const sessionId = params.get('session');

  const showList = useCallback(
    (change: Partial<ListFilter>) => {
      const sameView = change.view === undefined;
      // Each letter of a search is not a step to go back over.
      const typing = Object.keys(change).join() === 'q';
      const next = { ...filter, ...change };
      const address = addressOf(next, sameView ? sessionId : null);
      window.history[typing ? 'replaceState' : 'pushState'](null, '', address);
    },
    [filter, sessionId],
  );
  const showSession = useCallback(
    (next: string | null) => {
      // One step back leads from any session to the list: on phones that is the way out.
      const way = sessionId && next ? 'replaceState' : 'pushState';
      window.history[way](null, '', addressOf(filter, next));
    },
    [filter, sessionId],
  );
  return { filter, sessionId, showList, showSession };
}
