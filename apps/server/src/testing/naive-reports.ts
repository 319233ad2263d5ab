import type { Breakdown, Settings } from '@civicconnect/contract';
import type { SessionState } from '@civicconnect/domain';
import { eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { answers, corrections, feedback, learned, sessions, timeline } from '../db/schema/index.ts';
import { dayOf, plusDays } from '../modules/overview/range.ts';
import { stateOf } from '../modules/sessions/row.ts';

/*
 * Every figure of every report once more, from the raw rows, as simply as it can be said and without
 * SQL: what the reports are held against.
 */

type Session = typeof sessions.$inferSelect;
export type Value = number | null;

/** A session with what its other rows say of it. */
export interface Known {
  row: Session;
  state: SessionState;
  pickedAt: Date | null;
  routedAt: Date | null;
  routedRight: boolean | null;
  judgedAt: Date | null;
  triaged: boolean;
  quarantined: boolean;
  escalation: string | null;
  escalated: boolean;
  rating: number | null;
  ratedAt: Date | null;
}

export interface Everything {
  known: Known[];
  answers: { at: Date; source: string; ms: number; of: Known | undefined }[];
  lessons: { at: Date; departmentId: string; by: string | null }[];
  settings: Settings;
  now: Date;
}

const earliest = (dates: Date[]): Date | null =>
  dates.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null);

/** All raw rows of an organization, put together in memory. */
export async function readEverything(
  tx: Tx,
  organizationId: string,
  settings: Settings,
  now: Date,
): Promise<Everything> {
  const rows = await tx.select().from(sessions).where(eq(sessions.organizationId, organizationId));
  const steps = await tx.select().from(timeline).where(eq(timeline.organizationId, organizationId));
  const moved = await tx
    .select()
    .from(corrections)
    .where(eq(corrections.organizationId, organizationId));
  const ratings = await tx
    .select()
    .from(feedback)
    .where(eq(feedback.organizationId, organizationId));
  const said = await tx.select().from(answers).where(eq(answers.organizationId, organizationId));
  const taught = await tx.select().from(learned).where(eq(learned.organizationId, organizationId));
  const known = rows.map((row): Known => {
    const mine = steps.filter(({ sessionId }) => sessionId === row.id);
    const at = (...kinds: string[]) =>
      earliest(mine.filter(({ kind }) => kinds.includes(kind)).map((step) => step.at));
    const routedAt = earliest(
      mine
        .filter(({ kind, actorKind }) => kind === 'routed' && actorKind === 'system')
        .map((step) => step.at),
    );
    const wrongAt = earliest(
      moved
        .filter(
          (one) =>
            one.sessionId === row.id &&
            !one.undoneAt &&
            one.fromDepartmentId !== null &&
            routedAt !== null &&
            one.createdAt >= routedAt,
        )
        .map((one) => one.createdAt),
    );
    const rightAt = at('confirmed');
    const rating = ratings.find(({ sessionId }) => sessionId === row.id);
    return {
      row,
      routedAt,
      state: stateOf(row),
      pickedAt: at('picked', 'assigned'),
      judgedAt: routedAt && (wrongAt ?? rightAt),
      routedRight: !routedAt || !(wrongAt ?? rightAt) ? null : wrongAt === null,
      triaged: at('triaged') !== null,
      quarantined: at('quarantined') !== null,
      escalated: at('escalated') !== null,
      escalation: mine.find(({ kind }) => kind === 'escalated')?.reason ?? null,
      rating: rating?.rating ?? null,
      ratedAt: rating?.createdAt ?? null,
    };
  });
  return {
    known,
    settings,
    now,
    answers: said.map(({ createdAt, source, milliseconds, sessionId }) => ({
      at: createdAt,
      source,
      ms: milliseconds,
      of: known.find(({ row }) => row.id === sessionId),
    })),
    lessons: taught
      .filter(
        ({ taughtBy, sessionId, retiredReason }) =>
          taughtBy !== null && sessionId !== null && retiredReason !== 'undone',
      )
      .map(({ createdAt, departmentId, taughtBy }) => ({
        at: createdAt,
        departmentId,
        by: taughtBy,
      })),
  };
}

/** Between the two nearest where it falls between. */
export function quantileOf(values: number[], part: number): Value {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below === undefined || above === undefined
    ? null
    : below + (above - below) * (at - Math.floor(at));
}

export const seconds = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000;
export const meanOf = (values: number[]): Value =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
export const shareOf = <T>(list: T[], so: (one: T) => boolean): Value =>
  meanOf(list.map((one) => (so(one) ? 1 : 0)));

/** The period of an instant, or what else a session is told apart by. */
export function keyOf(by: Breakdown, one: Known, at: Date | null, timeZone: string): string | null {
  const { row } = one;
  switch (by) {
    case 'department':
      return row.departmentId;
    case 'agent':
      return row.assigneeId;
    case 'channel':
      return row.channel;
    case 'language':
      return row.language;
    case 'neighborhood':
      return row.neighborhoodId;
    default:
      return at && periodKey(by, at, timeZone);
  }
}

export function periodKey(by: 'day' | 'week' | 'month', at: Date, timeZone: string): string {
  const day = dayOf(at, timeZone);
  if (by === 'day') return day;
  if (by === 'month') return `${day.slice(0, 7)}-01`;
  return plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
