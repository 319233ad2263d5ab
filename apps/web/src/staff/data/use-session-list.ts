import type { Session } from '@civicconnect/contract';
import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { ListPage } from '../list/changed-list.ts';
import { type ListFilter, queryOf } from '../list/filter.ts';
import { keys } from './keys.ts';

/** How many sessions come at once. */
const pageSize = 50;

export type ListData = InfiniteData<ListPage, string | null>;

/** A list's pages by cursor. Live events keep it true, so it is never refetched by age. */
export function listQuery(client: StaffClient, filter: ListFilter, myId: string) {
  return infiniteQueryOptions({
    queryKey: keys.list(filter),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }): Promise<ListPage> =>
      client.listSessions(
        { query: { ...queryOf(filter, myId), limit: pageSize, cursor: pageParam ?? undefined } },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface SessionList {
  sessions: readonly Session[];
  hasMore: boolean;
  loading: boolean;
  loadingMore: boolean;
  error: Error | null;
  more(): void;
  retry(): void;
}

/** The sessions of a list, as far as loaded. */
export function useSessionList(filter: ListFilter): SessionList {
  const { client, me } = useDesk();
  const query = useInfiniteQuery(listQuery(client, filter, me.id));
  const sessions = useMemo(() => distinct(query.data?.pages ?? []), [query.data]);
  return {
    sessions,
    hasMore: query.hasNextPage,
    loading: query.isPending,
    loadingMore: query.isFetchingNextPage,
    error: query.error,
    more: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    retry: () => void query.refetch(),
  };
}

/** The pages one after another. A session that moved between two pages is shown once, in its newest view. */
function distinct(pages: readonly ListPage[]): readonly Session[] {
  const newest = new Map<string, Session>();
  for (const session of pages.flatMap((page) => page.items)) {
    const known = newest.get(session.id);
    if (!known || known.rev <= session.rev) newest.set(session.id, session);
  }
  return [...newest.values()];
}
