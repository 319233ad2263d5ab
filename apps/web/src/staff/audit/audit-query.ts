import type { AuditEntry, AuditTarget } from '@civicconnect/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

/** What the record is narrowed to; days as `2026-11-20`, in the reader's own zone. */
export interface AuditFilter {
  q: string;
  actor: string | null;
  target: AuditTarget | null;
  /** The acts on one thing, by its id. */
  of: string | null;
  from: string;
  to: string;
}

export const everyAct: AuditFilter = {
  q: '',
  actor: null,
  target: null,
  of: null,
  from: '',
  to: '',
};

export interface AuditPage {
  items: AuditEntry[];
  nextCursor: string | null;
}

const pageSize = 50;
const freshMs = 5_000;

/** The first instant of a day; of the day after it with `days` 1. Undefined for no day. */
export function instantOf(day: string, days = 0): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  const instant = new Date(year, month - 1, date + days);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

export function auditQuery(client: StaffClient, filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<AuditPage> =>
      client.listAudit(
        {
          query: {
            limit: pageSize,
            q: filter.q.trim() || undefined,
            actor: filter.actor ?? undefined,
            target: filter.target ?? undefined,
            targetId: filter.of ?? undefined,
            from: instantOf(filter.from),
            to: instantOf(filter.to, 1),
            cursor: pageParam ?? undefined,
          },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: freshMs,
  });
}
