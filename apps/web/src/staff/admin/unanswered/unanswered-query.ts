import type { UnansweredGroup } from '@civicconnect/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

interface Page {
  items: UnansweredGroup[];
  nextCursor: string | null;
}

/** Groups of questions, most asked first. */
export function unansweredQuery(client: StaffClient) {
  return infiniteQueryOptions({
    queryKey: ['unanswered'] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      client.listUnanswered({ query: { limit: 50, cursor: pageParam ?? undefined } }, { signal }),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 5_000,
  });
}
