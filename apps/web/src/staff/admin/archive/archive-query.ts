import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

/** About how large an archive would be. */
export function exportSizeQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['archive', 'size'] as const,
    queryFn: ({ signal }) => client.exportSize({}, { signal }),
    staleTime: 60_000,
  });
}

const everyMs = 1000;

/** The last import, asked for again and again until it is over and everything has caught up. */
export function importQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['archive', 'import'] as const,
    queryFn: ({ signal }) => client.importStatus({}, { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const last = state.data?.import;
      const runs = last?.state === 'checking' || last?.state === 'storing';
      return last && (runs || last.catchingUp > 0) ? everyMs : false;
    },
  });
}
