import type { Session } from '@civicconnect/contract';
import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { keys } from './keys.ts';

/** Everything that happened to a session, oldest first; asked for again when its state changed. */
export function historyQuery(client: StaffClient, session: Session) {
  return queryOptions({
    queryKey: keys.timeline(session.id, momentOf(session)),
    queryFn: ({ signal }) => client.timeline({ params: { id: session.id } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Changes when something happened that the history tells of; a message alone does not. */
function momentOf(session: Session): string {
  const { status, department, assignee, routing, deadlines, wrongPlace, feedback } = session;
  return [
    status,
    department?.id,
    assignee?.id,
    routing?.confirmed,
    deadlines.firstReply.metAt,
    deadlines.resolution.dueAt,
    wrongPlace?.at,
    feedback?.rating,
  ].join(' ');
}
