import type { RetentionCutoffs, RetentionRule } from '@civicconnect/domain';
import { type SQL, sql } from 'drizzle-orm';

/** The rules in the order in which a night goes through them. */
const rules = [
  'sessions',
  'rejected',
  'injectionLog',
  'aiCalls',
  'deliveries',
  'webhookLog',
  'notifications',
] as const satisfies readonly RetentionRule[];

const tables: Record<RetentionRule, string> = {
  sessions: 'sessions',
  rejected: 'sessions',
  injectionLog: 'injection_log',
  aiCalls: 'ai_calls',
  deliveries: 'deliveries',
  webhookLog: 'webhook_deliveries',
  notifications: 'notifications',
};

/** What of a table a rule is about, beside its age. */
const narrowed: Record<RetentionRule, SQL> = {
  sessions: sql`status = 'closed' and contents_removed_at is null
    and close_reason is distinct from 'rejected'`,
  rejected: sql`status = 'closed' and contents_removed_at is null and close_reason = 'rejected'`,
  injectionLog: sql`true`,
  aiCalls: sql`true`,
  // What failed may still be sent again by somebody.
  deliveries: sql`content <> '{}'::jsonb and state in ('sent', 'delivered', 'read')`,
  webhookLog: sql`state <> 'queued'`,
  notifications: sql`true`,
};

/** The table of a rule, and what of it goes before a moment. Counted and removed by the same words. */
export function dueBy(rule: RetentionRule, organizationId: string, before: Date) {
  const age = rule === 'sessions' || rule === 'rejected' ? sql`closed_at` : sql`created_at`;
  return {
    table: sql.identifier(tables[rule]),
    which: sql`organization_id = ${organizationId}
      and ${age} < ${before.toISOString()}::timestamptz and ${narrowed[rule]}`,
    oldestFirst: age,
  };
}

/** The rules that remove anything at all. */
export const inForce = (cutoffs: RetentionCutoffs): { rule: RetentionRule; before: Date }[] =>
  rules.flatMap((rule) => {
    const before = cutoffs[rule];
    return before ? [{ rule, before }] : [];
  });
