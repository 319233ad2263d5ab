import type { DashboardStats, Settings } from '@civicconnect/contract';
import { and, asc, inArray, or, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Tx } from '../../db/database.ts';
import { feedback, sessions } from '../../db/schema/index.ts';
import { counted, dailyFigures, inHand, late, type Scope } from '../overview/figures.ts';
import { dayOf, plusDays, startOf } from '../overview/range.ts';

/** What a head hears of a day that is over, and of how it stands now. */
export interface DigestFigures {
  day: Omit<DashboardStats['days'][number], 'date'>;
  /** Past a deadline at this moment. */
  late: number;
  /** Ratings of 1 or 2 that were given on that day. */
  low: number;
  /** Whose citizen has waited longest for a word; null: nobody waits. */
  longest: { number: string; since: Date } | null;
}

/** The program reads as an operator who does nothing. */
const readerOf = (organizationId: string): StaffCaller => ({
  kind: 'staff',
  organizationId,
  id: organizationId,
  loginId: organizationId,
  name: '',
  role: 'operator',
  departmentIds: [],
});

async function lowRatings(tx: Tx, scope: Scope, day: string, timeZone: string): Promise<number> {
  const [row] = await tx
    .select({ low: sql<number>`count(*)::int` })
    .from(feedback)
    .innerJoin(
      sessions,
      sql`${sessions.organizationId} = ${feedback.organizationId} and ${sessions.id} = ${feedback.sessionId}`,
    )
    .where(
      and(
        counted(scope),
        sql`${feedback.organizationId} = ${scope.caller.organizationId}`,
        sql`${feedback.rating} <= 2`,
        sql`${feedback.createdAt} >= ${startOf(day, timeZone)}`,
        sql`${feedback.createdAt} < ${startOf(plusDays(day, 1), timeZone)}`,
      ),
    );
  return row?.low ?? 0;
}

/** A citizen waits while nobody has picked, or nobody answered what they wrote last. */
async function longestWaiting(tx: Tx, scope: Scope): Promise<DigestFigures['longest']> {
  const unpicked = inArray(sessions.status, ['routing', 'triage', 'queued']);
  const unanswered = and(inHand, sql`${sessions.lastWordBy} is distinct from 'staff'`);
  const [row] = await tx
    .select({ number: sessions.number, since: sessions.lastActivityAt })
    .from(sessions)
    .where(and(counted(scope), or(unpicked, unanswered)))
    .orderBy(asc(sessions.lastActivityAt), asc(sessions.id))
    .limit(1);
  return row ?? null;
}

/** The day before `now` by the organization's clocks, `YYYY-MM-DD`. */
export const dayBefore = (now: Date, { timeZone }: Settings): string =>
  plusDays(dayOf(now, timeZone), -1);

/**
 * The figures of the day before, and what waits now: those of the overview, counted by the same rules.
 *
 * @param departmentId null: of the whole organization
 */
export async function digestFigures(
  tx: Tx,
  organizationId: string,
  departmentId: string | null,
  now: Date,
  settings: Settings,
): Promise<DigestFigures> {
  const { timeZone } = settings;
  const scope: Scope = { caller: readerOf(organizationId), departmentId };
  const date = dayBefore(now, settings);
  const [day] = await dailyFigures(tx, scope, { from: date, to: date, timeZone });
  return {
    day: day ?? { received: 0, answered: 0, closed: 0 },
    late: await tx.$count(sessions, late(scope, now)),
    low: await lowRatings(tx, scope, date, timeZone),
    longest: await longestWaiting(tx, scope),
  };
}

/** Whether anything happened or waits: otherwise nobody is written to. */
export function saysSomething({ day, late: overdue, low, longest }: DigestFigures): boolean {
  return day.received + day.answered + day.closed + overdue + low > 0 || longest !== null;
}
