import type { Role, StaffAccount, StaffState } from '@civicconnect/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

/** What the list is narrowed to. */
export interface PeopleFilter {
  q: string;
  role: Role | null;
  department: string | null;
  state: StaffState | null;
}

export const everybody: PeopleFilter = { q: '', role: null, department: null, state: null };

export interface PeoplePage {
  items: StaffAccount[];
  nextCursor: string | null;
}

/** Names of what the cache holds about accounts. */
export const peopleKeys = {
  lists: ['people'] as const,
  list: (filter: PeopleFilter) => ['people', filter] as const,
};

const pageSize = 50;
const freshMs = 5_000;

export function peopleQuery(client: StaffClient, filter: PeopleFilter) {
  return infiniteQueryOptions({
    queryKey: peopleKeys.list(filter),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<PeoplePage> =>
      client.listStaff(
        {
          query: {
            limit: pageSize,
            q: filter.q.trim() || undefined,
            role: filter.role ?? undefined,
            department: filter.department ?? undefined,
            state: filter.state ?? undefined,
            cursor: pageParam ?? undefined,
          },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: freshMs,
  });
}
