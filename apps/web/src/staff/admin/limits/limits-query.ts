import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

/** What the organization may use, and what it uses. */
export function limitsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['own-limits'] as const,
    queryFn: ({ signal }) => client.ownLimits({}, { signal }),
  });
}
