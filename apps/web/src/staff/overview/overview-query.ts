import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

export const spans = [14, 30] as const;
export type SpanDays = (typeof spans)[number];

/** What the overview shows: so many days up to today, of one department or all. */
export interface OverviewChoice {
  days: SpanDays;
  department: string | null;
}

export const overviewKey = ['overview'] as const;
/** Live events ask anew soon after a change; this is for what changes by time alone. */
const askAgainMs = 60_000;

/** A choice as it stands in the address. */
export function choiceFromAddress(params: URLSearchParams): OverviewChoice {
  return {
    days: params.get('days') === '30' ? 30 : 14,
    department: params.get('department') || null,
  };
}

export function addressOfChoice({ days, department }: OverviewChoice): string {
  const params = new URLSearchParams();
  if (days !== 14) params.set('days', String(days));
  if (department) params.set('department', department);
  const search = params.toString();
  return `/staff/overview${search ? `?${search}` : ''}`;
}

/** The first of so many days, the last of which is today by the clocks of a zone: `2026-11-07`. */
export function firstDay(days: number, now: number, timeZone: string): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  const first = Date.parse(`${today}T00:00:00Z`) - (days - 1) * 86_400_000;
  return new Date(first).toISOString().slice(0, 10);
}

export function overviewQuery(client: StaffClient, choice: OverviewChoice, timeZone: string) {
  return queryOptions({
    queryKey: [...overviewKey, choice.days, choice.department] as const,
    queryFn: ({ signal }) =>
      client.dashboardStats(
        {
          query: {
            from: firstDay(choice.days, Date.now(), timeZone),
            department: choice.department ?? undefined,
          },
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    refetchInterval: askAgainMs,
  });
}
