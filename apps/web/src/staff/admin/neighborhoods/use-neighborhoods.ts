import type { BodyOf, endpoints, LocalizedText, ManagedNeighborhood } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk-context.tsx';
import { neighborhoodsQuery } from './neighborhoods-query.ts';

type Change = BodyOf<typeof endpoints.updateNeighborhood>;

export interface Neighborhoods {
  items: readonly ManagedNeighborhood[] | undefined;
  error: Error | null;
  refresh(): Promise<unknown>;
  add(name: LocalizedText): Promise<void>;
  /** Gives how many were added, and how many were known. */
  paste(names: LocalizedText[]): Promise<{ added: number; known: number }>;
  change(id: string, body: Change): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The organization's neighbourhoods; each act gives a refusal to whoever asked for it. */
export function useNeighborhoods(): Neighborhoods {
  const { client } = useDesk();
  const cache = useQueryClient();
  const asked = neighborhoodsQuery(client);
  const query = useQuery(asked);
  const refresh = () => cache.invalidateQueries({ queryKey: asked.queryKey });
  return {
    items: query.data?.items,
    error: query.error,
    refresh,
    add: async (name) => {
      await client.createNeighborhood({ body: { name } });
      await refresh();
    },
    paste: async (names) => {
      const { neighborhoods, known } = await client.importNeighborhoods({ body: { names } });
      await refresh();
      return { added: neighborhoods.length, known };
    },
    change: async (id, body) => {
      await client.updateNeighborhood({ params: { id }, body });
      await refresh();
    },
    remove: async (id) => {
      await client.deleteNeighborhood({ params: { id } });
      await refresh();
    },
  };
}
