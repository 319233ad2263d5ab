import { z } from 'zod';

/** A rule in days; null: nothing goes by itself. */
const days = (least: number) => z.number().int().min(least).max(36_500).nullable();
/** What is a copy of something else is never kept for longer than the program itself needs it. */
const atMost = (least: number, most: number) => z.number().int().min(least).max(most);

/**
 * After how many days what is kept goes by itself. Nothing of a session does unless that is set; and then
 * never before it can no longer be reopened or rated.
 */
export const retentionFields = {
  /** What was said in sessions, after they closed: texts, files, and what was learned from them. */
  sessionsDays: days(30),
  /** The same of those that were rejected in quarantine. */
  rejectedDays: days(30),
  /** What the injection detector stopped, by the time it did. */
  injectionLogDays: days(30),
  /** Calls of model providers: no texts, but figures of cost are drawn from them. */
  aiCallsDays: days(92),
  /** Texts that left by Telegram, SMS, e-mail and push, as the ledger keeps them. */
  deliveriesDays: atMost(1, 30),
  /** What webhooks were told. */
  webhookLogDays: atMost(1, 30),
  /** What staff were told. */
  notificationsDays: atMost(7, 90),
};

export const RetentionSettings = z.object({
  sessionsDays: retentionFields.sessionsDays.default(null),
  rejectedDays: retentionFields.rejectedDays.default(null),
  injectionLogDays: retentionFields.injectionLogDays.default(null),
  aiCallsDays: retentionFields.aiCallsDays.default(null),
  deliveriesDays: retentionFields.deliveriesDays.default(30),
  webhookLogDays: retentionFields.webhookLogDays.default(30),
  notificationsDays: retentionFields.notificationsDays.default(90),
});
export type RetentionSettings = z.infer<typeof RetentionSettings>;

export const RetentionPatch = z.strictObject(retentionFields).partial();
export type RetentionPatch = z.infer<typeof RetentionPatch>;
