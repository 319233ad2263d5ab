import type { Settings, Span } from '@civicconnect/contract';
import { type SQL, sql } from 'drizzle-orm';

/*
 * The deadlines of packages/domain as SQL over `session_figures f`, by the settings of now: a change of
 * settings needs no recount. On the two hours a year that clocks show twice or not at all, PostgreSQL and
 * the domain may be an hour apart.
 */

const open = sql`f.status in ('routing', 'triage', 'queued', 'active', 'held')`;

const interval = (span: Span) =>
  'days' in span
    ? sql`make_interval(days => ${span.days}::int)`
    : sql`make_interval(months => ${span.months}::int)`;

export function firstReplyDue({ deadlines }: Settings): SQL {
  return sql`(f.opened_at + make_interval(secs => ${deadlines.firstReplySeconds}::int))`;
}

/** As `resolutionDue` of the domain: the same wall time so many days or months later. */
export function resolutionDue({ deadlines: { resolution }, timeZone }: Settings): SQL {
  const span = sql`case when f.appeal_kind = 'proposal' then ${interval(resolution.proposal)}
    when f.studied then ${interval(resolution.studied)}
    when f.appeal_kind = 'complaint' then ${interval(resolution.complaint)}
    else ${interval(resolution.application)} end`;
  return sql`(((f.opened_at at time zone ${timeZone}) + ${span}
    + case when f.extended then ${interval(resolution.extended)} else interval '0' end) at time zone ${timeZone})`;
}

/** Whose clock somebody answers for: what the assistant solved alone had no deadline. */
export const hasDeadline: SQL = sql`(f.kind = 'appeal' or f.escalated_at is not null or f.picked_at is not null)`;

/** Open, with a deadline behind it that nobody has met. */
export function lateNow(settings: Settings, now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql`(${open} and ((f.first_reply_at is null and ${firstReplyDue(settings)} <= ${at})
    or ${resolutionDue(settings)} <= ${at}))`;
}

export const openNow: SQL = open;
