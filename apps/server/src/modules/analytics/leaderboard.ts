import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { type Asked, counted, type Figure, narrowed, type Part, within } from './asked.ts';
import { resolutionDue } from './due.ts';

/** Fewer closed sessions than these say nothing: such a person has no score. */
const fewest = 5;
/** How many average sessions everyone's shares are mixed with: luck with few of one's own counts for less. */
const mixed = 10;

export const leaderboardColumns: Record<string, Pick<Figure, 'unit'>> = {
  closed: { unit: 'count' },
  difficulty: { unit: 'factor' },
  resolutionMedian: { unit: 'seconds' },
  quicker: { unit: 'share' },
  kept: { unit: 'share' },
  ratings: { unit: 'count' },
  satisfied: { unit: 'share' },
  score: { unit: 'share' },
};

interface Line extends Record<string, unknown> {
  key: string | null;
  closed: number;
  usual: number;
  resolution_median: number;
  quicker: number;
  kept: number;
  ratings: number;
  satisfied: number;
}

/** How often a person did well, mixed with the average: `(own + mixed · average) ÷ (of + mixed)`. */
function fair(own: number, of: number, all: number, ofAll: number): number | null {
  return ofAll === 0 ? null : (own + (mixed * all) / ofAll) / (of + mixed);
}

const ratio = (part: number, of: number) => (of === 0 ? null : part / of);

function valuesOf(line: Line, all: Line) {
  const shares = [
    fair(line.quicker, line.closed, all.quicker, all.closed),
    fair(line.kept, line.closed, all.kept, all.closed),
    fair(line.satisfied, line.ratings, all.satisfied, all.ratings),
  ].filter((one) => one !== null);
  const isRanked = line.closed >= fewest && line.key !== null;
  return {
    closed: line.closed,
    difficulty: ratio(line.usual / line.closed, all.usual / all.closed),
    resolutionMedian: line.resolution_median,
    quicker: ratio(line.quicker, line.closed),
    kept: ratio(line.kept, line.closed),
    ratings: line.ratings,
    satisfied: ratio(line.satisfied, line.ratings),
    score: isRanked ? shares.reduce((sum, one) => sum + one, 0) / shares.length : null,
  };
}

/**
 * Who closed what, against what is usual for it: the median of its department, kind and legal kind in
 * the range. `difficulty` is how long what one had usually takes, against everyone's; `quicker` the
 * share closed in no more than the usual time; `kept` within the deadline; the score is the mean of
 * quicker, kept and satisfied, each mixed with the average. Volume is shown and never scored.
 */
export async function leaderboardPart(tx: Tx, asked: Asked): Promise<Part> {
  const closedAt = sql`f.closed_at`;
  const due = resolutionDue(asked.settings);
  const { rows } = await tx.execute<Line & { is_total: number }>(sql`
    with done as (
      select f.assignee_id, concat_ws('/', f.department_id, f.kind, f.appeal_kind) as alike, f.rating,
        extract(epoch from f.closed_at - f.opened_at)::float as taken, f.closed_at <= ${due} as kept
      from session_figures f
      where ${narrowed(asked, { everyone: true })} and ${counted} and f.assignee_id is not null
        and ${within(closedAt, asked.range)}
    ), usual as (
      select alike, percentile_cont(0.5) within group (order by taken) as usual from done group by 1
    )
    select d.assignee_id::text as key, grouping(d.assignee_id) as is_total, count(*)::int as closed,
      sum(u.usual)::float as usual,
      percentile_cont(0.5) within group (order by d.taken) as resolution_median,
      (count(*) filter (where d.taken <= u.usual))::int as quicker,
      (count(*) filter (where d.kept))::int as kept,
      count(d.rating)::int as ratings,
      (count(*) filter (where d.rating >= 4))::int as satisfied
    from done d join usual u using (alike)
    group by grouping sets ((d.assignee_id), ())`);
  const all = rows.find(({ is_total }) => is_total === 1);
  if (!all || all.closed === 0) return { total: {}, rows: new Map() };
  const shown = rows.filter(
    (line) => line.is_total === 0 && (asked.own === null || line.key === asked.own),
  );
  const values = shown.map((line) => [line.key, valuesOf(line, all)] as const);
  const own = asked.own === null ? valuesOf(all, all) : (values[0]?.[1] ?? {});
  return { total: own, rows: new Map(values) };
}
