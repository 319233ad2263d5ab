import type { AiCall, AiStatus, Settings, SettingsPatch } from '@civicconnect/contract';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDesk } from '../../desk/desk-context.tsx';
import { callsQuery, modelKeys, settingsQuery, statusQuery } from './models-query.ts';

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  retry: () => void;
}

/** Providers, how they do, and what today cost. */
export function useAiStatus(): Asked<AiStatus> {
  const { client } = useDesk();
  const query = useQuery(statusQuery(client));
  return { data: query.data, error: query.error, retry: () => void query.refetch() };
}

/** The settings of the organization; `save` gives the new ones. */
export function useSettings(): Asked<Settings> & { save(patch: SettingsPatch): Promise<void> } {
  const { client } = useDesk();
  const cache = useQueryClient();
  const query = useQuery(settingsQuery(client));
  return {
    data: query.data?.settings,
    error: query.error,
    retry: () => void query.refetch(),
    save: async (body) => {
      cache.setQueryData(modelKeys.settings, await client.updateSettings({ body }));
      void cache.invalidateQueries({ queryKey: modelKeys.status });
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
  const query = useInfiniteQuery(callsQuery(client));
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
