import type { Breakdown, Channel, ReportName, TextLanguage } from '@civicconnect/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { firstDay } from '../overview/overview-query.ts';

/** In the order of the page; written out, so that the contract’s validator stays out of the browser. */
export const reportNames = [
  'volume',
  'response-times',
  'deadlines',
  'completion',
  'backlog',
  'csat',
  'emotions',
  'workload',
  'leaderboard',
  'routing',
  'assistant',
  'neighborhoods',
] as const satisfies readonly ReportName[];

const times = ['day', 'week', 'month'] as const;
const kinds = ['department', 'agent', 'channel', 'language', 'neighborhood'] as const;
export const breakdownNames = [...times, ...kinds] as const satisfies readonly Breakdown[];
export const channelNames = [
  'web',
  'telegram',
  'widget',
  'api',
] as const satisfies readonly Channel[];
export const languageNames = [
  'uz-Latn',
  'uz-Cyrl',
  'ru',
  'en',
  'fa',
  'unknown',
] as const satisfies readonly TextLanguage[];

export const spans = [30, 90, 365, 730] as const;
const usualSpan = 30;

export const isTime = (by: string): boolean => (times as readonly string[]).includes(by);

/** What the page shows, as it stands in the address. */
export interface AnalyticsChoice {
  report: ReportName;
  /** Days, `2026-11-20`; null for the last thirty. */
  from: string | null;
  to: string | null;
  department: string | null;
  channel: Channel | null;
  language: TextLanguage | null;
  /** Null: as the report itself would have it. */
  by: Breakdown | null;
  /** The column that is drawn. */
  figure: string | null;
  asTable: boolean;
}

/** The column that is drawn where none was chosen. */
export const usualFigure: Record<ReportName, string> = {
  volume: 'received',
  'response-times': 'replyMedian',
  deadlines: 'replyKept',
  completion: 'completion',
  backlog: 'open',
  csat: 'mean',
  emotions: 'negative',
  workload: 'closed',
  leaderboard: 'score',
  routing: 'accuracy',
  assistant: 'chats',
  neighborhoods: 'received',
};

/** Reports that are always told apart by the same thing. */
export const isFixed = (report: ReportName) =>
  report === 'leaderboard' || report === 'neighborhoods';

const day = (value: string | null) => (value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null);

function oneOf<T extends string>(list: readonly T[], value: string | null): T | null {
  return list.find((one) => one === value) ?? null;
}

/** A choice as it stands in the address; what makes no sense there is as if it were not. */
export function choiceFromAddress(params: URLSearchParams): AnalyticsChoice {
  return {
    report: oneOf(reportNames, params.get('report')) ?? 'volume',
    from: day(params.get('from')),
    to: day(params.get('to')),
    department: params.get('department') || null,
    channel: oneOf(channelNames, params.get('channel')),
    language: oneOf(languageNames, params.get('language')),
    by: oneOf(breakdownNames, params.get('by')),
    figure: params.get('figure') || null,
    asTable: params.get('look') === 'table',
  };
}

export function addressOfChoice({ report, asTable, ...rest }: AnalyticsChoice): string {
  const params = new URLSearchParams();
  if (report !== 'volume') params.set('report', report);
  for (const [name, value] of Object.entries(rest)) {
    if (value) params.set(name, value);
  }
  if (asTable) params.set('look', 'table');
  const search = params.toString();
  return `/staff/analytics${search ? `?${search}` : ''}`;
}

/** The days that a choice is of, by the organization's clocks. */
export function daysOfChoice(
  { from, to }: Pick<AnalyticsChoice, 'from' | 'to'>,
  now: number,
  timeZone: string,
): { from: string; to: string } {
  return {
    from: from ?? firstDay(usualSpan, now, timeZone),
    to: to ?? firstDay(1, now, timeZone),
  };
}

/** What the server is asked for. */
export function askedBy(choice: AnalyticsChoice, timeZone: string) {
  const { report, department, channel, language, by } = choice;
  return {
    params: { report },
    query: {
      ...daysOfChoice(choice, Date.now(), timeZone),
      ...(department ? { department } : {}),
      ...(channel ? { channel } : {}),
      ...(language ? { language } : {}),
      ...(by && !isFixed(report) ? { by } : {}),
    },
  };
}

const freshMs = 30_000;
/** How soon what is not counted yet is asked for again. */
const countedSoonMs = 4_000;

export function analyticsQuery(client: StaffClient, choice: AnalyticsChoice, timeZone: string) {
  const { figure: _drawn, asTable: _look, ...asked } = choice;
  return queryOptions({
    queryKey: ['analytics', asked] as const,
    queryFn: ({ signal }) => client.analytics(askedBy(choice, timeZone), { signal }),
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    refetchInterval: ({ state }) => ((state.data?.uncounted ?? 0) > 0 ? countedSoonMs : false),
  });
}
