import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

export function neighborhoodsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['neighborhoods'] as const,
    queryFn: ({ signal }) => client.neighborhoods({}, { signal }),
    staleTime: 5_000,
  });
}
