import {
  type CorrectedWord,
  type Found,
  type SessionKind,
  type SessionStatus,
  sessionKinds,
  sessionStatuses,
} from '@civicconnect/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

export const periods = ['any', 'week', 'month', 'year'] as const;
export type Period = (typeof periods)[number];

/** What is searched for, as the address has it. */
export interface Wanted {
  q: string;
  kind: SessionKind | null;
  status: SessionStatus | null;
  department: string | null;
  period: Period;
}

export const nothing: Wanted = { q: '', kind: null, status: null, department: null, period: 'any' };

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((one) => one === value) ?? null;

const uuid = /^[0-9a-f-]{36}$/;

export function wantedFromAddress(params: URLSearchParams): Wanted {
  const department = params.get('department');
  return {
    q: (params.get('q') ?? '').slice(0, 200),
    kind: oneOf(sessionKinds, params.get('kind')),
    status: oneOf(sessionStatuses, params.get('status')),
    department: department && uuid.test(department) ? department : null,
    period: oneOf(periods, params.get('period')) ?? 'any',
  };
}

export function searchAddress({ q, kind, status, department, period }: Wanted): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (kind) params.set('kind', kind);
  if (status) params.set('status', status);
  if (department) params.set('department', department);
  if (period !== 'any') params.set('period', period);
  const query = params.toString();
  return query ? `/staff/search?${query}` : '/staff/search';
}

export const isNarrowed = ({ kind, status, department, period }: Wanted): boolean =>
  kind !== null || status !== null || department !== null || period !== 'any';

const days: Record<Exclude<Period, 'any'>, number> = { week: 7, month: 30, year: 365 };

/** When a period began: whole minutes, so that the same question is the same question. */
function beginOf(period: Period, now: number): string | undefined {
  if (period === 'any') return undefined;
  const minute = now - (now % 60_000);
  return new Date(minute - days[period] * 86_400_000).toISOString();
}

export interface FoundPage {
  items: Found[];
  corrected: CorrectedWord[];
  looser: boolean;
  nextCursor: string | null;
}

/** So far back one look goes by itself while it finds nothing. */
const mostEmptyPages = 6;

/** Found sessions and texts, page by page; pages in which nothing was found are passed over. */
export function searchQuery(client: StaffClient, wanted: Wanted) {
  const { q, kind, status, department, period } = wanted;
  return infiniteQueryOptions({
    queryKey: ['search', wanted] as const,
    initialPageParam: null as string | null,
    enabled: q.trim() !== '',
    queryFn: async ({ pageParam, signal }): Promise<FoundPage> => {
      const query = {
        q: q.trim(),
        kind: kind ?? undefined,
        status: status ?? undefined,
        department: department ?? undefined,
        from: beginOf(period, Date.now()),
      };
      let cursor = pageParam ?? undefined;
      for (let look = 1; ; look += 1) {
        const page = await client.search({ query: { ...query, cursor } }, { signal });
        if (page.items.length > 0 || !page.nextCursor || look === mostEmptyPages) return page;
        cursor = page.nextCursor;
      }
    },
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 10_000,
  });
}
