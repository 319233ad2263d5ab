/** What staff are told and write beside sessions, and the record of what administrators did. */
import { z } from 'zod';
import { Id, Instant } from '../wire.ts';
import { Role } from '../words.ts';
import { Party } from './session.ts';

export const notificationKinds = [
  /** A session entered one of my departments' queues. */
  'queued',
  /** A session is mine now: assigned by the program or transferred by a colleague. */
  'assigned',
  'transferred',
  /** A citizen wrote in a session of mine. */
  'citizen_wrote',
  /** The citizen says that the department is wrong. */
  'wrong_place',
  'closing_soon',
  'closed',
  'deadline_soon',
  'deadline_late',
  /** Nobody could be chosen: operators route by hand. */
  'triage',
  /** Moved a second time: the operators name one owner. */
  'moved_again',
  /** Someone proposes to close without consideration: a second person decides. */
  'without_consideration_proposed',
  /** An assignee has been away for five minutes while citizens wait. */
  'unattended',
  /** A colleague named me in a note. */
  'mentioned',
  /** A colleague suggests a text for an FAQ, a document or a quick reply. */
  'suggested',
  'quarantined',
  /** A message has waited in quarantine for four hours. */
  'quarantine_waiting',
  /** What was learned made the router worse. */
  'router_alert',
  /** A way out is about to fail or has failed: text messages without money, updates of the bot put aside. */
  'channel_trouble',
  'broadcast',
] as const;
export const NotificationKind = z.enum(notificationKinds);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** What was told to one staff member; the screen makes the sentence from `kind` and `params`. */
export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  session: z.object({ id: Id, number: z.string() }).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type Notification = z.infer<typeof Notification>;

/** What can be sent to one's own Telegram; a broadcast has its line on the screen. */
export const TelegramKind = NotificationKind.exclude(['broadcast']);
export type TelegramKind = z.infer<typeof TelegramKind>;

/** What is sent to the Telegram of staff who have chosen nothing yet. */
export const usualTelegramKinds: readonly TelegramKind[] = [
  'queued',
  'assigned',
  'transferred',
  'wrong_place',
  'deadline_soon',
  'deadline_late',
  'moved_again',
  'quarantine_waiting',
  'channel_trouble',
];
/** What is sent to the e-mail of staff who have chosen nothing yet. */
export const usualEmailKinds: readonly TelegramKind[] = ['channel_trouble'];

export const digestWays = ['telegram', 'email'] as const;
export const DigestWay = z.enum(digestWays);
export type DigestWay = z.infer<typeof DigestWay>;

/** Kinds that are stored but shown quietly: no toast, no sound. */
export const NotificationChoices = z.object({
  quiet: z.array(NotificationKind).max(50),
  /** Whether a sound goes with the loud ones. */
  sound: z.boolean(),
  /** Kinds that go to one's own Telegram too; left out: the usual ones. */
  telegram: z.array(TelegramKind).max(50).optional(),
  /** Kinds that go to one's e-mail too, where the installation sends any; left out: the usual ones. */
  email: z.array(TelegramKind).max(50).optional(),
  /** By which ways the morning digest comes to whoever gets one; none: it does not. Left out: the usual one. */
  digest: z.array(DigestWay).max(2).optional(),
});
export type NotificationChoices = z.infer<typeof NotificationChoices>;

/** A note beside a session: for staff alone. */
export const Note = z.object({
  id: Id,
  sessionId: Id,
  author: Party,
  text: z.string(),
  mentions: z.array(Party),
  createdAt: Instant,
});
export type Note = z.infer<typeof Note>;

/** A colleague who could take a session. */
export const AvailableAgent = z.object({
  id: Id,
  name: z.string(),
  role: Role,
  departments: z.array(Party),
  available: z.boolean(),
  /** Open sessions they have, and how many they may have. */
  open: z.number().int(),
  capacity: z.number().int(),
});
export type AvailableAgent = z.infer<typeof AvailableAgent>;

export const auditTargets = [
  'organization',
  'settings',
  'department',
  'neighborhood',
  'staff',
  'login',
  'quick_reply',
  'broadcast',
  'document',
  'faq',
  'unanswered',
  'learned',
  'quarantine',
  'session',
  'system',
  'api_key',
  'webhook',
  'citizen',
] as const;
/** What kind of thing an administrative act was about. */
export const AuditTarget = z.enum(auditTargets);
export type AuditTarget = z.infer<typeof AuditTarget>;

export const AuditEntry = z.object({
  id: Id,
  at: Instant,
  /** Null: the program itself, or an operator of the server. */
  actor: z.object({ id: Id, name: z.string(), role: Role }).nullable(),
  /** As `department.updated`. */
  act: z.string(),
  target: z.object({
    kind: AuditTarget,
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
