import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

export const modelKeys = {
  status: ['ai-status'] as const,
  calls: ['ai-calls'] as const,
  settings: ['settings'] as const,
};

/** What came with the page is new enough. */
const freshMs = 5_000;
/** A breaker opens and closes by itself: the page follows. */
const askAgainMs = 10_000;
const pageSize = 25;

export function statusQuery(client: StaffClient) {
  return queryOptions({
    queryKey: modelKeys.status,
    queryFn: ({ signal }) => client.aiStatus({}, { signal }),
    staleTime: freshMs,
    refetchInterval: askAgainMs,
  });
}

export function settingsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: modelKeys.settings,
    queryFn: ({ signal }) => client.settings({}, { signal }),
    staleTime: freshMs,
  });
}

export function callsQuery(client: StaffClient) {
  return infiniteQueryOptions({
    queryKey: modelKeys.calls,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      client.aiCalls({ query: { limit: pageSize, cursor: pageParam ?? undefined } }, { signal }),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: freshMs,
    refetchInterval: askAgainMs,
  });
}
