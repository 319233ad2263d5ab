import {
  type Emotion,
  type EscalationReason,
  emotions,
  escalationReasons,
  type ReportName,
} from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Asked, Figure } from './asked.ts';
import { firstReplyDue, hasDeadline, lateNow, openNow, resolutionDue } from './due.ts';
import { each, type Look, many, quantile, rangeBefore, share } from './parts.ts';

const opened = sql`f.opened_at`;
const picked = sql`f.picked_at`;
const answered = sql`f.first_reply_at`;
const closed = sql`f.closed_at`;
const rated = sql`f.rated_at`;

const now = ({ now: at }: Asked) => sql`${at.toISOString()}::timestamptz`;

const feelings = Object.fromEntries(
  emotions.map((one) => [one, many(sql`f.emotion = ${one}`)]),
) as Record<Emotion, Figure>;

const reasons = Object.fromEntries(
  escalationReasons.map((one) => [`escalation_${one}`, many(sql`f.escalation_reason = ${one}`)]),
) as Record<`escalation_${EscalationReason}`, Figure>;

const mean: Figure = { unit: 'rating', sql: sql`avg(f.rating)::float` };

/** What the injection detector stopped, of all that came in. */
const stopped: Look = {
  at: opened,
  all: true,
  figures: {
    quarantined: many(sql`f.quarantined_at is not null`),
    quarantinedShare: share(sql`f.quarantined_at is not null`),
  },
};

const looks = (...list: Look[]): Look[] => list;

type Plain = Exclude<ReportName, 'leaderboard'>;

/** What each report looks at: its columns, in their order, by the moment at which a session enters them. */
export const looksOf: Record<Plain, (asked: Asked) => Look[]> = {
  volume: () =>
    looks(
      {
        at: opened,
        figures: {
          received: each,
          appeals: many(sql`f.kind = 'appeal'`),
          chats: many(sql`f.kind = 'chat'`),
        },
      },
      { at: answered, figures: { answered: each } },
      { at: closed, figures: { closed: each } },
    ),
  'response-times': () =>
    looks(
      {
        at: answered,
        figures: {
          answered: each,
          replyMedian: quantile(0.5, opened, answered),
          replyP90: quantile(0.9, opened, answered),
        },
      },
      {
        at: closed,
        figures: {
          closed: each,
          resolutionMedian: quantile(0.5, opened, closed),
          resolutionP90: quantile(0.9, opened, closed),
        },
      },
    ),
  completion: () =>
    looks(
      {
        at: opened,
        figures: {
          received: each,
          completed: many(sql`f.status = 'closed'`),
          completion: share(sql`f.status = 'closed'`),
        },
      },
      {
        at: closed,
        figures: {
          resolved: many(sql`f.close_reason = 'resolved'`),
          inactive: many(sql`f.close_reason = 'inactive'`),
          withoutConsideration: many(sql`f.close_reason = 'without_consideration'`),
          reopened: many(sql`f.reopened`),
        },
      },
    ),
  deadlines: (asked) => {
    const reply = firstReplyDue(asked.settings);
    const resolution = resolutionDue(asked.settings);
    return looks(
      {
        at: reply,
        where: sql`${hasDeadline} and ${reply} <= ${now(asked)}`,
        figures: {
          replyDue: each,
          replyKept: share(sql`coalesce(coalesce(${answered}, ${closed}) <= ${reply}, false)`),
        },
      },
      {
        at: resolution,
        where: sql`${hasDeadline} and ${resolution} <= ${now(asked)}`,
        figures: {
          resolutionDue: each,
          resolutionKept: share(sql`coalesce(${closed} <= ${resolution}, false)`),
        },
      },
      { at: null, figures: { late: many(lateNow(asked.settings, asked.now)) } },
    );
  },
  backlog: (asked) =>
    looks({
      at: null,
      where: openNow,
      figures: {
        open: each,
        waiting: many(sql`f.status in ('routing', 'triage', 'queued')`),
        ageMedian: quantile(0.5, opened, now(asked)),
        ageP90: quantile(0.9, opened, now(asked)),
        ageOldest: quantile(1, opened, now(asked)),
        late: many(lateNow(asked.settings, asked.now)),
      },
    }),
  routing: (asked) =>
    looks(
      {
        at: sql`f.judged_at`,
        figures: {
          judged: each,
          confirmed: many(sql`f.routed_right`),
          corrected: many(sql`not f.routed_right`),
          accuracy: share(sql`f.routed_right`),
        },
      },
      {
        at: opened,
        figures: {
          received: each,
          triaged: many(sql`f.triaged_at is not null`),
          triagedShare: share(sql`f.triaged_at is not null`),
        },
      },
      ...(asked.seesQuarantine ? [stopped] : []),
    ),
  csat: () =>
    looks(
      {
        at: rated,
        figures: {
          ratings: each,
          mean,
          satisfied: share(sql`f.rating >= 4`),
          dissatisfied: share(sql`f.rating <= 2`),
        },
      },
      { at: closed, figures: { closed: each, ratedShare: share(sql`f.rating is not null`) } },
    ),
  emotions: () =>
    looks({
      at: opened,
      where: sql`f.emotion is not null`,
      figures: {
        felt: each,
        ...feelings,
        negative: share(sql`f.emotion in ('frustrated', 'angry')`),
      },
    }),
  workload: (asked) =>
    looks(
      { at: picked, figures: { picked: each } },
      { at: answered, figures: { answered: each } },
      {
        at: closed,
        figures: {
          closed: each,
          messages: { unit: 'count', sql: sql`coalesce(sum(f.messages), 0)::int` },
        },
      },
      {
        at: null,
        figures: {
          inHand: many(sql`f.status in ('active', 'held')`),
          late: many(sql`f.status in ('active', 'held') and ${lateNow(asked.settings, asked.now)}`),
        },
      },
    ),
  assistant: () =>
    looks({
      at: opened,
      where: sql`(f.kind = 'chat' or f.escalated_at is not null)`,
      figures: {
        chats: each,
        solved: many(sql`f.status = 'closed' and f.escalated_at is null and f.picked_at is null`),
        escalated: many(sql`f.escalated_at is not null`),
        escalatedShare: share(sql`f.escalated_at is not null`),
        ...reasons,
      },
    }),
  neighborhoods: (asked) =>
    looks(
      { at: opened, figures: { received: each } },
      {
        at: opened,
        range: rangeBefore(asked.range),
        figures: { receivedBefore: each },
      },
      { at: rated, figures: { ratings: each, mean } },
      {
        at: null,
        figures: { open: many(openNow), late: many(lateNow(asked.settings, asked.now)) },
      },
    ),
};
