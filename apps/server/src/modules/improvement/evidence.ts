import type { ImprovementKind, Settings } from '@civicconnect/contract';
import { type SQL, sql } from 'drizzle-orm';

/** What a look over an organization's rows is about. */
export interface Look {
  organizationId: string;
  now: Date;
  settings: Settings;
}

/** Something that repeats: what a suggestion is made of. */
export interface Evidence {
  kind: ImprovementKind;
  /** Of one kind the same thing has the same subject. */
  subject: string;
  departmentId?: string | null;
  fromDepartmentId?: string;
  documentId?: string;
  chunkId?: string;
  groupId?: string;
  count: number;
  of?: number;
  average?: number;
  words?: string[];
  /** The latest first. */
  sessionIds: string[];
}

/**
 * From when on it is worth telling, over the days that are looked at. `share`: of all ratings, sessions
 * or answers that could have shown it, so that what is used a lot is not blamed for it.
 */
export const thresholds = {
  low_ratings: { days: 90, count: 3, share: 0.1 },
  unanswered: { days: 90, count: 3 },
  corrections: { days: 90, count: 3 },
  deadlines: { days: 30, count: 5, share: 0.2 },
  document: { days: 90, count: 3, share: 0.2 },
} as const;

/** Of each kind so many are told, those with the most first. */
export const mostOfKind = 20;
/** So many sessions are kept with each. */
export const mostSessions = 50;

export function since({ now }: Look, days: number): SQL {
  return sql`${new Date(now.getTime() - days * 86_400_000).toISOString()}::timestamptz`;
}

/**
 * Whether it happened after the suggestion of this subject was put away, if it was.
 *
 * @param at when it happened; @param subject as SQL gives it
 */
export function afterSettled(look: Look, kind: ImprovementKind, subject: SQL, at: SQL): SQL {
  return sql`not exists (select 1 from improvements i
    where i.organization_id = ${look.organizationId} and i.kind = ${kind} and i.subject = ${subject}
      and i.settled_at >= ${at})`;
}
