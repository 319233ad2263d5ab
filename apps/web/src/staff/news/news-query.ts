import type { Notification } from '@civicconnect/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

export const newsKeys = {
  all: ['notifications'] as const,
  list: (unread: boolean) => ['notifications', unread ? 'unread' : 'all'] as const,
  lines: ['broadcast-lines'] as const,
};

export interface NewsPage {
  items: Notification[];
  nextCursor: string | null;
  unread: number;
}

const pageSize = 30;

/** What I was told, page by page. Live events keep it true. */
export function newsQuery(client: StaffClient, unread: boolean) {
  return infiniteQueryOptions({
    queryKey: newsKeys.list(unread),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<NewsPage> =>
      client.listNotifications(
        {
          query: {
            limit: pageSize,
            cursor: pageParam ?? undefined,
            unread: unread ? true : undefined,
          },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The broadcasts that stand above the page. */
export function linesQuery(client: StaffClient) {
  return queryOptions({
    queryKey: newsKeys.lines,
    queryFn: async ({ signal }) => (await client.currentBroadcasts({}, { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
