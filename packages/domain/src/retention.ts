import type { RetentionSettings, Settings } from '@civicconnect/contract';

const dayMs = 86_400_000;
/** A rating may be changed for so long after it was given; see the rules of feedback. */
const ratingMs = dayMs;

/** What rules of retention are about, one each. */
export type RetentionRule =
  | 'sessions'
  | 'rejected'
  | 'injectionLog'
  | 'aiCalls'
  | 'deliveries'
  | 'webhookLog'
  | 'notifications';

/** By rule: what is older goes; null: nothing does. */
export type RetentionCutoffs = Record<RetentionRule, Date | null>;

/**
 * Before when what is kept goes, at `now`. Sessions count from their close, and are never touched as long
 * as their citizen may open them again or rate them, however short the rule is. What was rejected goes by
 * its own rule; without one like any other.
 */
export function retentionCutoffs(
  { timers }: Pick<Settings, 'timers'>,
  rules: RetentionSettings,
  now: Date,
): RetentionCutoffs {
  const before = (days: number | null, atLeastMs = 0) =>
    days === null ? null : new Date(now.getTime() - Math.max(days * dayMs, atLeastMs));
  const untouched = timers.reopenSeconds * 1000 + ratingMs;
  return {
    sessions: before(rules.sessionsDays, untouched),
    rejected: before(rules.rejectedDays ?? rules.sessionsDays, untouched),
    injectionLog: before(rules.injectionLogDays),
    aiCalls: before(rules.aiCallsDays),
    deliveries: before(rules.deliveriesDays),
    webhookLog: before(rules.webhookLogDays),
    notifications: before(rules.notificationsDays),
  };
}
