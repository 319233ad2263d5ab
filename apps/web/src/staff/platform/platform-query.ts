import type { InjectionLogEntry, injectionOutcomes } from '@civicconnect/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

/** What others decide, and how the installation does, is asked again so often. */
const everyMs = 10_000;

export type Outcome = (typeof injectionOutcomes)[number];

export const platformKeys = {
  quarantine: ['platform', 'quarantine'] as const,
  log: ['platform', 'injection-log'] as const,
  organizations: ['platform', 'organizations'] as const,
  system: ['platform', 'system'] as const,
};

export function quarantineQuery(client: StaffClient, organization: string | null) {
  return queryOptions({
    queryKey: [...platformKeys.quarantine, organization] as const,
    queryFn: ({ signal }) =>
      client.listQuarantine(
        { query: { limit: 50, organization: organization ?? undefined } },
        { signal },
      ),
    staleTime: 5_000,
    refetchInterval: everyMs,
  });
}

export interface LogFilter {
  organization: string | null;
  outcome: Outcome | null;
}

export interface LogPage {
  items: InjectionLogEntry[];
  nextCursor: string | null;
}

export function logQuery(client: StaffClient, { organization, outcome }: LogFilter) {
  return infiniteQueryOptions({
    queryKey: [...platformKeys.log, organization, outcome] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<LogPage> =>
      client.injectionLog(
        {
          query: {
            limit: 50,
            organization: organization ?? undefined,
            outcome: outcome ?? undefined,
            cursor: pageParam ?? undefined,
          },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 5_000,
    refetchInterval: everyMs * 3,
  });
}

/** All of them at once: an installation has some dozens at most. */
export function organizationsQuery(client: StaffClient, q = '') {
  return queryOptions({
    queryKey: [...platformKeys.organizations, q] as const,
    queryFn: ({ signal }) =>
      client.listOrganizations({ query: { limit: 100, q: q || undefined } }, { signal }),
    staleTime: 5_000,
    refetchInterval: everyMs * 3,
  });
}

export function systemQuery(client: StaffClient) {
  return queryOptions({
    queryKey: platformKeys.system,
    queryFn: ({ signal }) => client.system({}, { signal }),
    staleTime: 5_000,
    refetchInterval: everyMs,
  });
}
