import type { QuarantinedMessage } from '@civicconnect/contract';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { citizens, injectionVerdicts, sessions } from '../../db/schema/index.ts';
import type { SessionRow } from '../sessions/row.ts';

const latestSessions = 5;

/** What else is known of whoever wrote a stopped message. */
export async function citizenHistory(
  tx: Tx,
  { organizationId, citizenId, id }: SessionRow,
): Promise<QuarantinedMessage['history']> {
  const theirs = and(
    eq(sessions.organizationId, organizationId),
    eq(sessions.citizenId, citizenId),
  );
  const [citizen] = await tx
    .select({ createdAt: citizens.createdAt })
    .from(citizens)
    .where(and(eq(citizens.organizationId, organizationId), eq(citizens.id, citizenId)));
  const [counts] = await tx
    .select({ sessions: sql<number>`count(*)::int` })
    .from(sessions)
    .where(theirs);
  const [verdicts] = await tx
    .select({
      released: sql<number>`(count(*) filter (where not ${injectionVerdicts.isAttack}))::int`,
      rejected: sql<number>`(count(*) filter (where ${injectionVerdicts.isAttack}))::int`,
    })
    .from(injectionVerdicts)
    .innerJoin(
      sessions,
      and(
        eq(sessions.organizationId, injectionVerdicts.organizationId),
        eq(sessions.id, injectionVerdicts.sessionId),
      ),
    )
    .where(theirs);
  const latest = await tx
    .select({
      id: sessions.id,
      number: sessions.number,
      status: sessions.status,
      openedAt: sessions.openedAt,
      preview: sessions.preview,
    })
    .from(sessions)
    .where(and(theirs, ne(sessions.id, id)))
    .orderBy(desc(sessions.openedAt))
    .limit(latestSessions);
  return {
    since: (citizen?.createdAt ?? new Date(0)).toISOString(),
    sessions: counts?.sessions ?? 0,
    released: verdicts?.released ?? 0,
    rejected: verdicts?.rejected ?? 0,
    latest: latest.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() })),
  };
}
