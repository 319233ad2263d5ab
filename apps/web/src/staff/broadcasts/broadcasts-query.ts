import type { Broadcast } from '@civicconnect/contract';
import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

interface BroadcastPage {
  items: Broadcast[];
  nextCursor: string | null;
}
export type BroadcastData = InfiniteData<BroadcastPage, string | null>;

export const broadcastsKey = ['broadcasts'] as const;
const pageSize = 30;

/** What was told to many, page by page. */
export function broadcastsQuery(client: StaffClient) {
  return infiniteQueryOptions({
    queryKey: broadcastsKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<BroadcastPage> =>
      client.listBroadcasts(
        { query: { limit: pageSize, cursor: pageParam ?? undefined } },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 5_000,
  });
}

export function readersQuery(client: StaffClient, id: string) {
  return queryOptions({
    queryKey: ['broadcast-readers', id] as const,
    queryFn: async ({ signal }) =>
      (await client.broadcastReaders({ params: { id } }, { signal })).items,
  });
}

/** With a broadcast as it is now: replaced, or put first. */
export function withBroadcast(data: BroadcastData, broadcast: Broadcast): BroadcastData {
  const known = data.pages.some(({ items }) => items.some(({ id }) => id === broadcast.id));
  const pages = data.pages.map((page, index) => ({
    ...page,
    items: known
      ? page.items.map((item) => (item.id === broadcast.id ? broadcast : item))
      : [...(index === 0 ? [broadcast] : []), ...page.items],
  }));
  return { ...data, pages };
}
