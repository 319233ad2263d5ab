import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

export const firstStepsKey = ['first-steps'] as const;

export function firstStepsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: firstStepsKey,
    queryFn: ({ signal }) => client.firstSteps({}, { signal }),
    staleTime: 5_000,
  });
}
