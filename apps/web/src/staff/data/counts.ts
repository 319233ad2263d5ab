import type { SessionCounts } from '@civicconnect/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { keys } from './keys.ts';

export function countsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: keys.counts,
    queryFn: ({ signal }): Promise<SessionCounts> => client.sessionCounts({}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How many stand in each list and queue; null before they are known. */
export function useCounts(): SessionCounts | null {
  const { client } = useDesk();
  return useQuery(countsQuery(client)).data ?? null;
}
