import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

/** How the bot and the ways out do. */
export type Channels = ResponseOf<typeof endpoints.channels>;

/** Asking a gateway for its balance costs a call of theirs. */
const askAgainMs = 30_000;

export function channelsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['channels'] as const,
    queryFn: ({ signal }) => client.channels({}, { signal }),
    staleTime: 5_000,
    refetchInterval: askAgainMs,
  });
}

export type TroubledDelivery = ResponseOf<typeof endpoints.listDeliveries>['items'][number];
/** The latest are enough to see what is wrong. */
const shownTroubles = 20;

/** What did not reach its reader, or may not have. */
export function troublesQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['deliveries', 'troubled'] as const,
    queryFn: ({ signal }) => client.listDeliveries({ query: { limit: shownTroubles } }, { signal }),
    staleTime: 5_000,
    refetchInterval: askAgainMs,
  });
}
