import type { Settings } from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { actorOf, type Caller } from '../../caller.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import {
  additions,
  citizens,
  departments,
  feedback,
  messages,
  neighborhoods,
  organizations,
  sessions,
  staff,
} from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { queuedIn, queueKey } from './order.ts';
import { type SessionRow, stateOf } from './row.ts';
import { paceOf, waitAt } from './waiting.ts';

/** A session with everything its view names. */
export interface LoadedSession {
  row: SessionRow;
  citizen: {
    name: string | null;
    phone: string | null;
    script: typeof citizens.$inferSelect.script;
  };
  assigneeName: string | null;
  /** Who proposed to close it without consideration. */
  proposedByName: string | null;
  departmentName: typeof departments.$inferSelect.name | null;
  neighborhoodName: typeof neighborhoods.$inferSelect.name | null;
  feedback: typeof feedback.$inferSelect | null;
  additions: Pick<
    typeof additions.$inferSelect,
    'id' | 'text' | 'channel' | 'attachments' | 'createdAt'
  >[];
  unreadByCitizen: number;
  unreadByStaff: number;
  /** 1 for the next in its department's queue; only asked for where a citizen will see it. */
  queuePosition: number | null;
  /** Seconds until it is their turn, where that can be told. */
  etaSeconds: number | null;
}

const unreadFor = (readSeq: SQL, authors: SQL) => sql<number>`(
  select count(*)::int from ${messages} m
  where m.organization_id = ${sessions.organizationId} and m.session_id = ${sessions.id}
    and m.seq > ${readSeq} and m.author_kind in ${authors})`;

type Additions = LoadedSession['additions'];

/** What was written beside it while it was locked, in order. */
const additionsBeside = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'text', a.text, 'channel', a.channel, 'attachments', a.attachments,
    'createdAt', a.created_at
  ) order by a.created_at), '[]')
  from ${additions} a
  where a.organization_id = ${sessions.organizationId} and a.session_id = ${sessions.id})`.mapWith(
  (stored: (Omit<Additions[number], 'createdAt'> & { createdAt: string })[]): Additions =>
    stored.map((one) => ({ ...one, createdAt: new Date(one.createdAt) })),
);

/** Sessions with what their views name, in one query. */
function sessionsAndNames(tx: Tx) {
  return tx
    .select({
      row: sessions,
      citizen: { name: citizens.name, phone: citizens.phone, script: citizens.script },
      assigneeName: staff.name,
      proposedByName: sql<string | null>`(
        select p.name from ${staff} p
        where p.organization_id = ${sessions.organizationId}
          and p.id = (${sessions.withoutConsideration}->>'proposedBy')::uuid)`,
      departmentName: departments.name,
      neighborhoodName: neighborhoods.name,
      feedback,
      unreadByCitizen: unreadFor(sql`${sessions.citizenReadSeq}`, sql`('staff', 'assistant')`),
      unreadByStaff: unreadFor(sql`${sessions.staffReadSeq}`, sql`('citizen')`),
      additions: additionsBeside,
    })
    .from(sessions)
    .innerJoin(
      citizens,
      and(
        eq(citizens.organizationId, sessions.organizationId),
        eq(citizens.id, sessions.citizenId),
      ),
    )
    .leftJoin(
      staff,
      and(eq(staff.organizationId, sessions.organizationId), eq(staff.id, sessions.assigneeId)),
    )
    .leftJoin(
      departments,
      and(
        eq(departments.organizationId, sessions.organizationId),
        eq(departments.id, sessions.departmentId),
      ),
    )
    .leftJoin(
      neighborhoods,
      and(
        eq(neighborhoods.organizationId, sessions.organizationId),
        eq(neighborhoods.id, sessions.neighborhoodId),
      ),
    )
    .leftJoin(
      feedback,
      and(
        eq(feedback.organizationId, sessions.organizationId),
        eq(feedback.sessionId, sessions.id),
      ),
    );
}

export async function loadSessions(
  tx: Tx,
  filter: SQL | undefined,
  page: { orderBy?: SQL[]; limit?: number } = {},
): Promise<LoadedSession[]> {
  const found = await sessionsAndNames(tx)
    .where(filter)
    .orderBy(...(page.orderBy ?? []))
    .limit(page.limit ?? 1000);
  return found.map((loaded) => ({ ...loaded, queuePosition: null, etaSeconds: null }));
}

const isTheOne = and(
  eq(sessions.organizationId, sql.placeholder('organizationId')),
  eq(sessions.id, sql.placeholder('sessionId')),
);

const oneSession = prepared((tx) => sessionsAndNames(tx).where(isTheOne).prepare('one_session'));

/** One session with what its view names; whether anybody may see it is for the caller to ask. */
export async function loadSession(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<LoadedSession | null> {
  const [loaded] = await oneSession(tx, { organizationId, sessionId });
  return loaded ? { ...loaded, queuePosition: null, etaSeconds: null } : null;
}

/** Where a queued session stands: priority, then the earlier deadline, then the earlier opening. */
export async function withQueuePosition(
  tx: Tx,
  loaded: LoadedSession,
  now: Date,
): Promise<LoadedSession> {
  const { row } = loaded;
  if (row.status !== 'queued' || !row.departmentId) return loaded;
  const place = (t: Pick<SessionRow, 'priorityRank' | 'deadlineAt' | 'openedAt' | 'id'>) =>
    sql`(${t.priorityRank}::int, ${t.deadlineAt.toISOString()}::timestamptz, ${t.openedAt.toISOString()}::timestamptz, ${t.id}::uuid)`;
  const [ahead] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(sessions)
    .where(and(queuedIn(row.organizationId, row.departmentId), sql`(${queueKey}) < ${place(row)}`));
  const queuePosition = (ahead?.count ?? 0) + 1;
  const pace = await paceOf(tx, row.organizationId, row.departmentId, now);
  return { ...loaded, queuePosition, etaSeconds: waitAt(pace, queuePosition) };
}

/**
 * The one door to a session. Other people's sessions answer 404, not 403: existence is not leaked.
 */
export async function accessSession(
  tx: Tx,
  caller: Caller,
  sessionId: string,
): Promise<LoadedSession> {
  const loaded = await loadSession(tx, caller.organizationId, sessionId);
  if (!loaded || !canReadSession(actorOf(caller), stateOf(loaded.row)))
    throw new Refused('not_found');
  return loaded;
}

/** A session about to change: its row locked until the transaction ends, with its organization's settings. */
export interface LockedSession {
  row: SessionRow;
  settings: Settings;
}

interface LockedInOrganization extends LockedSession {
  /** Since when nobody may write in the organization. */
  suspendedAt: Date | null;
}

const lockedSession = prepared((tx) =>
  tx
    .select({
      row: sessions,
      settings: organizations.settings,
      suspendedAt: organizations.suspendedAt,
    })
    .from(sessions)
    .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
    .where(isTheOne)
    .for('update', { of: sessions })
    .prepare('locked_session'),
);

export async function lockSession(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<LockedInOrganization | null> {
  const [locked] = await lockedSession(tx, { organizationId, sessionId });
  return locked ?? null;
}

/** The same door for a write: locked, and 404 for whoever may not read it. */
export async function accessSessionForUpdate(
  tx: Tx,
  caller: Caller,
  sessionId: string,
): Promise<LockedSession> {
  const locked = await lockSession(tx, caller.organizationId, sessionId);
  if (!locked || !canReadSession(actorOf(caller), stateOf(locked.row)))
    throw new Refused('not_found');
  if (locked.suspendedAt && (caller.kind !== 'staff' || caller.role !== 'superuser')) {
    throw new Refused('organization_suspended');
  }
  return locked;
}
