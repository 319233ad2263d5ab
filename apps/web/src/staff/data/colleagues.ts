import type { AvailableAgent, Session } from '@civicconnect/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-context.tsx';
import { keys } from './keys.ts';

/** How long the list is taken for true: who is at work changes by the minute. */
const freshMs = 20_000;

/** Everyone who works here, whoever is at work first. */
export function useColleagues(enabled = true): UseQueryResult<readonly AvailableAgent[]> {
  const { client } = useDesk();
  return useQuery({
    queryKey: keys.colleagues,
    queryFn: async ({ signal }) =>
      (await client.availableAgents({ query: { all: true } }, { signal })).items,
    staleTime: freshMs,
    enabled,
  });
}

/** Whether a colleague may read a session: the same rule as the server's, which has the last word. */
export function mayRead(colleague: AvailableAgent, session: Session): boolean {
  if (colleague.role !== 'agent' || session.assignee?.id === colleague.id) return true;
  if (session.status === 'triage' || session.status === 'assisting') return true;
  return colleague.departments.some(({ id }) => id === session.department?.id);
}
