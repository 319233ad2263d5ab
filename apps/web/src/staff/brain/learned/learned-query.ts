import type { ExampleSource, LearnedExample } from '@civicconnect/contract';
import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

/** What the list is narrowed to. */
export interface LearnedFilter {
  state: 'active' | 'retired';
  source: ExampleSource | null;
  department: string | null;
  q: string;
}

export const everything: LearnedFilter = { state: 'active', source: null, department: null, q: '' };

export interface LearnedPage {
  items: LearnedExample[];
  nextCursor: string | null;
}
export type LearnedData = InfiniteData<LearnedPage, string | null>;

/** Names of what the cache holds about learning. */
export const learnedKeys = {
  lists: ['learned'] as const,
  list: (filter: LearnedFilter) => ['learned', filter] as const,
  alerts: ['router-alerts'] as const,
};

const pageSize = 50;
/** What came with the page is new enough. */
const freshMs = 5_000;
/** A router that got worse is told of at the next stored check, which no event announces. */
const alertsEveryMs = 60_000;

export function learnedQuery(client: StaffClient, filter: LearnedFilter) {
  return infiniteQueryOptions({
    queryKey: learnedKeys.list(filter),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<LearnedPage> =>
      client.listLearned(
        {
          query: {
            state: filter.state,
            limit: pageSize,
            source: filter.source ?? undefined,
            department: filter.department ?? undefined,
            q: filter.q.trim() || undefined,
            cursor: pageParam ?? undefined,
          },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: freshMs,
  });
}

export function alertsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: learnedKeys.alerts,
    queryFn: ({ signal }) => client.routerAlerts({}, { signal }),
    staleTime: freshMs,
    refetchInterval: alertsEveryMs,
  });
}

/** The list without one example: shown at once, before the server has answered. */
export function without(data: LearnedData | undefined, id: string): LearnedData | undefined {
  if (!data) return data;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.filter((example) => example.id !== id),
  }));
  return { ...data, pages };
}
