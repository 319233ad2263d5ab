import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Day as AskedDay, Id } from '../wire.ts';
import { Channel, TextLanguage } from '../words.ts';

const tag = 'Analytics';
const Day = z.iso.date();

export const reports = [
  'volume',
  'response-times',
  'completion',
  'deadlines',
  'backlog',
  'leaderboard',
  'routing',
  'csat',
  'emotions',
  'workload',
  'assistant',
  'neighborhoods',
] as const;
export const ReportName = z.enum(reports);
export type ReportName = z.infer<typeof ReportName>;

export const breakdowns = [
  'day',
  'week',
  'month',
  'department',
  'agent',
  'channel',
  'language',
  'neighborhood',
] as const;
/** What the rows of a report are. Weeks begin on Monday; a week or month is named by its first day. */
export const Breakdown = z.enum(breakdowns);
export type Breakdown = z.infer<typeof Breakdown>;

export const ledgerBreakdowns = ['day', 'week', 'month', 'purpose', 'provider'] as const;
export const LedgerBreakdown = z.enum(ledgerBreakdowns);
export type LedgerBreakdown = z.infer<typeof LedgerBreakdown>;

export const reportUnits = ['count', 'seconds', 'share', 'rating', 'factor', 'micros'] as const;
/** `share`: 0 to 1; `rating`: 1 to 5; `factor`: 1 is usual; `micros`: millionths of a US dollar. */
export const ReportUnit = z.enum(reportUnits);
export type ReportUnit = z.infer<typeof ReportUnit>;

/** A figure by the name of its column; null where there is nothing to make it from. */
const Figures = z.record(z.string(), z.number().nullable());

const table = {
  from: Day,
  /** Included. */
  to: Day,
  /** Days, weeks and months are those of its clocks. */
  timeZone: z.string(),
  columns: z.array(z.object({ key: z.string(), unit: ReportUnit })),
  total: Figures,
  /** In order of time, otherwise the largest first; the leaderboard by its score. */
  rows: z.array(
    z.object({
      /** A day, an id or a word; null for what belongs to none. */
      key: z.string().nullable(),
      /** Of a department, person or neighbourhood. */
      name: z.string().nullable(),
      values: Figures,
    }),
  ),
};

/** One report: columns, their sums or figures over everything, and a row for each part. */
export const AnalyticsReport = z.object({
  report: ReportName,
  by: Breakdown,
  /** `own`: of the sessions that the agent who asks has or had. */
  scope: z.enum(['own', 'organization']),
  department: Id.nullable(),
  channel: Channel.nullable(),
  language: TextLanguage.nullable(),
  /** The organization has switched the leaderboard off: it has no rows. */
  isOff: z.boolean(),
  /** Sessions whose latest change is not counted yet; normally none, a few seconds long. */
  uncounted: z.number().int(),
  ...table,
});
export type AnalyticsReport = z.infer<typeof AnalyticsReport>;

/** Calls of model providers: how many, what they cost, what went wrong. */
export const LedgerReport = z.object({ by: LedgerBreakdown, ...table });
export type LedgerReport = z.infer<typeof LedgerReport>;

const range = {
  /** Days of the organization’s time zone; by default the last 30, today included; at most three years. */
  from: AskedDay.optional(),
  to: AskedDay.optional(),
  /** `csv`: the rows as a table for spreadsheet programs, in the reader’s language. */
  format: z.enum(['json', 'csv']).default('json'),
};

export const analyticsEndpoints = {
  analytics: defineEndpoint({
    method: 'GET',
    path: '/analytics/{report}',
    permission: 'analytics.own',
    tag,
    summary: 'A report as JSON or CSV; an agent sees their own figures',
    params: z.object({ report: ReportName }),
    query: z.object({
      ...range,
      department: Id.optional(),
      channel: Channel.optional(),
      language: TextLanguage.optional(),
      /** Left out: days, weeks or months by the length of the range, or what the report is about. */
      by: Breakdown.optional(),
    }),
    csv: true,
    responses: { 200: AnalyticsReport },
  }),
  aiLedger: defineEndpoint({
    method: 'GET',
    path: '/analytics/ai-ledger',
    permission: 'organization.manage',
    tag,
    summary: 'Calls of model providers: cost, failures and fallbacks per day, purpose or provider',
    query: z.object({ ...range, by: LedgerBreakdown.default('day') }),
    csv: true,
    responses: { 200: LedgerReport },
  }),
};
