import type { KnowledgeDocument } from '@civicconnect/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

interface Page {
  items: KnowledgeDocument[];
  nextCursor: string | null;
}

/** While one is being read its progress is asked for this often. */
const askAgainMs = 1_500;

export const isUnfinished = ({ status }: KnowledgeDocument): boolean =>
  status !== 'ready' && status !== 'failed';

/** Documents, last changed first; asked again as long as one of them is being read. */
export function documentsQuery(client: StaffClient, q: string) {
  return infiniteQueryOptions({
    queryKey: ['documents', q] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      client.listDocuments(
        { query: { limit: 50, q: q.trim() || undefined, cursor: pageParam ?? undefined } },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 5_000,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isUnfinished)) ? askAgainMs : false,
  });
}

/** The pieces of a document as the search sees them. */
export function chunksQuery(client: StaffClient, id: string) {
  return infiniteQueryOptions({
    queryKey: ['documents', 'chunks', id] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      client.listChunks(
        { params: { id }, query: { limit: 50, cursor: pageParam ?? undefined } },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 5_000,
  });
}
