import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { sessions } from '../../db/schema/index.ts';

/** The order of a queue (domain.md): priority, then the earlier deadline, then the earlier opening. */
export const queueOrder = [
  asc(sessions.priorityRank),
  asc(sessions.deadlineAt),
  asc(sessions.openedAt),
  asc(sessions.id),
];

/** The same columns as one value, to compare with a place in the queue. */
export const queueKey: SQL = sql`${sessions.priorityRank}, ${sessions.deadlineAt}, ${sessions.openedAt}, ${sessions.id}`;

/** The order of what staff look at: what is due first. */
export const urgencyOrder = [
  asc(sessions.deadlineAt),
  asc(sessions.priorityRank),
  asc(sessions.openedAt),
  asc(sessions.id),
];

/** The sessions that wait in one department's queue. */
export function queuedIn(organizationId: string, departmentId: string): SQL | undefined {
  return and(
    eq(sessions.organizationId, organizationId),
    eq(sessions.departmentId, departmentId),
    eq(sessions.status, 'queued'),
  );
}
