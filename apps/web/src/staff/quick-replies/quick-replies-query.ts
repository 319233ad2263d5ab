import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

/** Every quick reply as it was written, for the page on which they are kept. */
export function quickRepliesQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['quick-replies'] as const,
    queryFn: ({ signal }) => client.quickReplies({}, { signal }),
    staleTime: 5_000,
  });
}

/** Quick replies filled in for one session. */
export function repliesForSessionQuery(client: StaffClient, sessionId: string) {
  return queryOptions({
    queryKey: ['session-quick-replies', sessionId] as const,
    queryFn: ({ signal }) => client.repliesForSession({ params: { id: sessionId } }, { signal }),
    staleTime: 15_000,
  });
}
