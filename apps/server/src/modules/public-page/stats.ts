import { type PublicStats, Settings } from '@civicconnect/contract';
import { leastShown, resolutionDue, shownCount, shownParts } from '@civicconnect/domain';
import { and, asc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, sessionFigures } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { rollUp } from '../analytics/roll-up.ts';
import type { OrganizationRow } from '../organizations/queries.ts';
import { dayOf, plusDays, startOf } from '../overview/range.ts';

const days = 30;
const months = 12;

type Row = Pick<
  typeof sessionFigures.$inferSelect,
  | 'departmentId'
  | 'openedAt'
  | 'firstReplyAt'
  | 'closedAt'
  | 'closeReason'
  | 'appealKind'
  | 'studied'
  | 'extended'
  | 'rating'
  | 'ratedAt'
>;

interface Span {
  from: Date;
  to: Date;
}

const within = ({ from, to }: Span, at: Date | null): at is Date =>
  at !== null && at >= from && at < to;

const secondsBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000;

function median(values: number[]): number | null {
  if (values.length < leastShown) return null;
  const sorted = values.sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return Math.round(((low ?? 0) + (high ?? 0)) / 2);
}

/** To a hundredth: finer, a share would tell how many single appeals it counts. */
function share(kept: number, all: number): number | null {
  return all < leastShown ? null : Math.round((kept / all) * 100) / 100;
}

function figuresOf(rows: readonly Row[], span: Span, settings: Settings) {
  const replies = rows.flatMap(({ openedAt, firstReplyAt }) =>
    within(span, firstReplyAt) ? [secondsBetween(openedAt, firstReplyAt)] : [],
  );
  const ended = rows.flatMap((row) =>
    row.closeReason === 'resolved' && within(span, row.closedAt)
      ? [{ row, closedAt: row.closedAt }]
      : [],
  );
  const inTime = ended.filter(({ row, closedAt }) => closedAt <= resolutionDue(row, settings));
  const ratings = rows.flatMap(({ rating, ratedAt }) =>
    rating !== null && within(span, ratedAt) ? [rating] : [],
  );
  const { firstReplySeconds } = settings.deadlines;
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  return {
    received: rows.filter(({ openedAt }) => within(span, openedAt)).length,
    resolved: ended.length,
    ratings: ratings.length,
    told: {
      answeredInTime: share(replies.filter((s) => s <= firstReplySeconds).length, replies.length),
      medianFirstReplySeconds: median(replies),
      resolvedInTime: share(inTime.length, ended.length),
      medianResolutionSeconds: median(
        ended.map(({ row, closedAt }) => secondsBetween(row.openedAt, closedAt)),
      ),
      satisfaction: ratings.length < leastShown ? null : Math.round(mean * 10) / 10,
    },
  };
}

const nothingTold = {
  answeredInTime: null,
  medianFirstReplySeconds: null,
  resolvedInTime: null,
  medianResolutionSeconds: null,
  satisfaction: null,
};

/** Appeals to a government; to a company whatever was asked of it. */
const counted = ({ id, kind }: OrganizationRow): SQL | undefined =>
  and(
    eq(sessionFigures.organizationId, id),
    kind === 'government' ? eq(sessionFigures.kind, 'appeal') : undefined,
  );

async function readSpan(tx: Tx, today: string, timeZone: string): Promise<Span> {
  const { rows } = await tx.execute<{ from: string; to: string }>(
    sql`select ${startOf(plusDays(today, -days), timeZone)} as from, ${startOf(today, timeZone)} as to`,
  );
  const [found] = rows;
  if (!found) throw new Error('the database told no time');
  return { from: new Date(found.from), to: new Date(found.to) };
}

async function readRows(tx: Tx, row: OrganizationRow, { from, to }: Span): Promise<Row[]> {
  const f = sessionFigures;
  return tx
    .select({
      departmentId: f.departmentId,
      openedAt: f.openedAt,
      firstReplyAt: f.firstReplyAt,
      closedAt: f.closedAt,
      closeReason: f.closeReason,
      appealKind: f.appealKind,
      studied: f.studied,
      extended: f.extended,
      rating: f.rating,
      ratedAt: f.ratedAt,
    })
    .from(f)
    .where(
      and(
        counted(row),
        lt(f.openedAt, to),
        or(gte(f.openedAt, from), gte(f.firstReplyAt, from), gte(f.closedAt, from)),
      ),
    );
}

async function readMonths(tx: Tx, row: OrganizationRow, today: string, timeZone: string) {
  const first = `${today.slice(0, 7)}-01`;
  const { rows } = await tx.execute<{ month: string; received: number; resolved: number }>(sql`
    select to_char(m.start, 'YYYY-MM') as month,
      (select count(*)::int from ${sessionFigures} where ${counted(row)}
        and opened_at >= m.start at time zone ${timeZone}
        and opened_at < (m.start + interval '1 month') at time zone ${timeZone}) as received,
      (select count(*)::int from ${sessionFigures} where ${counted(row)} and close_reason = 'resolved'
        and closed_at >= m.start at time zone ${timeZone}
        and closed_at < (m.start + interval '1 month') at time zone ${timeZone}) as resolved
    from generate_series(${first}::timestamp - make_interval(months => ${months}),
      ${first}::timestamp - interval '1 month', interval '1 month') as m(start) order by m.start`);
  return rows.map(({ month, received, resolved }) => ({
    month,
    received: shownCount(received),
    resolved: shownCount(resolved),
  }));
}

async function openOf(tx: Tx, row: OrganizationRow): Promise<number> {
  const [found] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(sessionFigures)
    .where(and(counted(row), sql`status <> 'closed'`));
  return found?.n ?? 0;
}

/** Batches that a reader waits for at most: what is kept for minutes must not miss what was just rolled up. */
const mostBatches = 5;

async function compute(context: Context, row: OrganizationRow, today: string) {
  await rollUp(context, mostBatches);
  const settings = Settings.parse(row.settings);
  const { timeZone } = settings;
  return context.db.inOrganization(row.id, async (tx): Promise<PublicStats> => {
    const span = await readSpan(tx, today, timeZone);
    const rows = await readRows(tx, row, span);
    const units = await tx
      .select({ id: departments.id, name: departments.name })
      .from(departments)
      .where(and(eq(departments.organizationId, row.id), eq(departments.active, true)))
      .orderBy(asc(departments.order), asc(departments.id));
    const whole = figuresOf(rows, span, settings);
    const parts = units.map(({ id }) =>
      figuresOf(
        rows.filter(({ departmentId }) => departmentId === id),
        span,
        settings,
      ),
    );
    // What no department on the list has is a part of the total too: hidden parts are told from all of it.
    const rest = (of: 'received' | 'resolved') =>
      whole[of] - parts.reduce((sum, part) => sum + part[of], 0);
    const received = shownParts([...parts.map((part) => part.received), rest('received')]);
    const resolved = shownParts([...parts.map((part) => part.resolved), rest('resolved')]);
    return {
      from: span.from.toISOString(),
      to: span.to.toISOString(),
      received: shownCount(whole.received),
      resolved: shownCount(whole.resolved),
      open: shownCount(await openOf(tx, row)),
      ratings: shownCount(whole.ratings),
      ...whole.told,
      departments: units.map((unit, at) => {
        const counts = { received: received[at] ?? null, resolved: resolved[at] ?? null };
        const isHidden = counts.received === null || counts.resolved === null;
        return {
          ...unit,
          ...counts,
          ...(isHidden ? nothingTold : (parts[at]?.told ?? nothingTold)),
        };
      }),
      months: await readMonths(tx, row, today, timeZone),
    };
  });
}

const keptMs = 10 * 60_000;

interface Kept {
  key: string;
  until: number;
  stats: Promise<PublicStats>;
}
const kept = new WeakMap<Context, Map<string, Kept>>();

/** An organization is gone. */
export function forgetStats(context: Context, organizationId: string): void {
  kept.get(context)?.delete(organizationId);
}

/**
 * The last 30 whole days in numbers: counts, times, deadlines kept, satisfaction; nothing personal, and
 * no number so small that it points at somebody. Kept for ten minutes in each process.
 *
 * @throws Refused 404 where the organization does not show them
 */
export async function publicStats(context: Context, row: OrganizationRow): Promise<PublicStats> {
  const settings = Settings.parse(row.settings);
  if (!settings.publicPage) throw new Refused('not_found');
  const today = dayOf(context.clock.now(), settings.timeZone);
  const answers = kept.get(context) ?? new Map<string, Kept>();
  kept.set(context, answers);
  const key = `${today} ${JSON.stringify(settings.deadlines)}`;
  const known = answers.get(row.id);
  if (known && known.key === key && known.until > performance.now()) return known.stats;
  const stats = compute(context, row, today);
  answers.set(row.id, { key, until: performance.now() + keptMs, stats });
  stats.catch(() => answers.delete(row.id));
  return stats;
}
