import type { ReplayRequest } from '@civicconnect/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

export const replayKey = ['replay'] as const;

/** A trial goes on: how often the page looks. */
const watchMs = 1000;
const pageSize = 25;

export function replayQuery(client: StaffClient) {
  return queryOptions({
    queryKey: replayKey,
    queryFn: ({ signal }) => client.lastReplay({}, { signal }),
    refetchInterval: (query) => {
      const state = query.state.data?.replay?.state;
      return state === 'waiting' || state === 'running' ? watchMs : false;
    },
  });
}

export function estimateQuery(client: StaffClient, body: ReplayRequest | null) {
  return queryOptions({
    queryKey: [...replayKey, 'estimate', body] as const,
    queryFn: ({ signal }) => client.estimateReplay({ body: body ?? { settings: {} } }, { signal }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
  });
}

/** @param done how many are judged: the list grows with them */
export function replayedQuery(client: StaffClient, id: string, done: number) {
  return infiniteQueryOptions({
    queryKey: [...replayKey, 'messages', id, done] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      client.replayedMessages(
        {
          params: { id },
          query: { show: 'differing', limit: pageSize, cursor: pageParam ?? undefined },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
