import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

export const improvementViews = ['open', 'settled'] as const;
export type ImprovementView = (typeof improvementViews)[number];

/** Suggestions that stand, or those that were put away. */
export function improvementQuery(client: StaffClient, view: ImprovementView) {
  return queryOptions({
    queryKey: ['improvements', view] as const,
    queryFn: ({ signal }) => client.listImprovements({ query: { view } }, { signal }),
    staleTime: 5_000,
  });
}

/** What `?view=` of an address says; anything else is what stands. */
export const viewFrom = (word: string | null | undefined): ImprovementView =>
  word === 'settled' ? 'settled' : 'open';

export const addressOfView = (view: ImprovementView): string =>
  `/staff/improvements${view === 'open' ? '' : `?view=${view}`}`;
