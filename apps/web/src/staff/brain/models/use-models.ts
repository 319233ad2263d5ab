import type { AiCall, AiStatus, Settings, SettingsPatch } from '@civicconnect/contract';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDesk } from '../../desk/desk-context.tsx';

const keys = {
  status: ['ai-status'] as const,
  calls: ['ai-calls'] as const,
  settings: ['settings'] as const,
};

/** A breaker opens and closes by itself: the page follows. */
const askAgainMs = 10_000;
const pageSize = 25;

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  retry: () => void;
}

/** Providers, how they do, and what today cost. */
export function useAiStatus(): Asked<AiStatus> {
  const { client } = useDesk();
  const query = useQuery({
    queryKey: keys.status,
    queryFn: ({ signal }) => client.aiStatus({}, { signal }),
    refetchInterval: askAgainMs,
  });
  return { data: query.data, error: query.error, retry: () => void query.refetch() };
}

/** The settings of the organization; `save` gives the new ones. */
export function useSettings(): Asked<Settings> & { save(patch: SettingsPatch): Promise<void> } {
  const { client } = useDesk();
  const cache = useQueryClient();
  const query = useQuery({
    queryKey: keys.settings,
    queryFn: ({ signal }) => client.settings({}, { signal }),
  });
  return {
    data: query.data?.settings,
    error: query.error,
    retry: () => void query.refetch(),
    save: async (body) => {
      cache.setQueryData(keys.settings, await client.updateSettings({ body }));
      void cache.invalidateQueries({ queryKey: keys.status });
    },
  };
}

export type CallFilter = 'all' | 'failed';

export interface Ledger extends Asked<readonly AiCall[]> {
  hasMore: boolean;
  loadingMore: boolean;
  more(): void;
}

/** The last calls of providers; `failed` leaves out those that went well. */
export function useLedger(filter: CallFilter): Ledger {
  const { client } = useDesk();
  const query = useInfiniteQuery({
    queryKey: keys.calls,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      client.aiCalls({ query: { limit: pageSize, cursor: pageParam ?? undefined } }, { signal }),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: askAgainMs,
    placeholderData: keepPreviousData,
  });
  const calls = useMemo(() => {
    const all = query.data?.pages.flatMap((page) => page.items);
    return filter === 'all' ? all : all?.filter(({ outcome }) => outcome !== 'ok');
  }, [query.data, filter]);
  return {
    data: calls,
    error: query.error,
    retry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
  };
}
