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
