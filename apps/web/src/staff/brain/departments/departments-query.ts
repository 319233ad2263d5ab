import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

export function departmentsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['departments'] as const,
    queryFn: ({ signal }) => client.departments({}, { signal }),
    staleTime: 5_000,
  });
}
