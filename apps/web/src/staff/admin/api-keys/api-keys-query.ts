import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

/** More than anyone keeps an eye on. */
const shown = 100;

export function apiKeysQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['api-keys'] as const,
    queryFn: ({ signal }) => client.listApiKeys({ query: { limit: shown } }, { signal }),
    staleTime: 5_000,
  });
}
