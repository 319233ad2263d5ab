/**
 * The words of the domain that travel on the wire. Every union here is closed: a switch over one of
 * them ends in `assertNever`, so that a new member fails the build until every reader handles it.
 */
import { z } from 'zod';

export const roles = ['agent', 'operator', 'admin', 'superuser'] as const;
/** Staff roles; each contains the rights of the one before it. */
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const organizationKinds = ['government', 'company'] as const;
export const OrganizationKind = z.enum(organizationKinds);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

export const sessionKinds = ['appeal', 'chat'] as const;
export const SessionKind = z.enum(sessionKinds);
export type SessionKind = z.infer<typeof SessionKind>;

export const appealKinds = ['application', 'complaint', 'proposal'] as const;
/** The legal kind of an appeal (O‘RQ-445): ariza, shikoyat, taklif. */
export const AppealKind = z.enum(appealKinds);
export type AppealKind = z.infer<typeof AppealKind>;

export const channels = ['web', 'telegram', 'widget', 'api'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

export const knowledgeKinds = ['faq', 'document', 'quick_reply'] as const;
/** What staff answer from, and may suggest a text for. */
export const KnowledgeKind = z.enum(knowledgeKinds);
export type KnowledgeKind = z.infer<typeof KnowledgeKind>;

export const deliveryChannels = [...channels, 'sms', 'push', 'email'] as const;
/** By which way something is brought to a person. */
export const DeliveryChannel = z.enum(deliveryChannels);
export type DeliveryChannel = z.infer<typeof DeliveryChannel>;

export const deliveryStates = [
  'stored',
  'queued',
  'sent',
  'delivered',
  'read',
  'failed',
  'unconfirmed',
] as const;
/**
 * How bringing a message to its reader goes. `stored`: on the web it is there whenever they look.
 * `unconfirmed`: a crash after the other side may have taken it; it is not sent again by itself.
 */
export const DeliveryState = z.enum(deliveryStates);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const deliveryReasons = [
  /** The reader blocked the bot, left, or closed the account. */
  'blocked',
  /** The address does not exist there. */
  'unknown_address',
  /** The other side does not want what is sent: too large, malformed. */
  'refused',
  /** Our account there: no balance, a wrong key, nothing set up. */
  'not_configured',
  /** Tried for as long as it makes sense. */
  'unreachable',
  /** The process died, or the answer never came, while it was being sent. */
  'interrupted',
] as const;
export const DeliveryReason = z.enum(deliveryReasons);
export type DeliveryReason = z.infer<typeof DeliveryReason>;

export const sessionStatuses = [
  'routing',
  'assisting',
  'triage',
  'quarantined',
  'queued',
  'active',
  'held',
  'closed',
] as const;
export const SessionStatus = z.enum(sessionStatuses);
export type SessionStatus = z.infer<typeof SessionStatus>;

export const closeReasons = [
  'resolved',
  'inactive',
  'rejected',
  'without_consideration',
  /** Its citizen had everything deleted that is theirs. */
  'withdrawn',
] as const;
export const CloseReason = z.enum(closeReasons);
export type CloseReason = z.infer<typeof CloseReason>;

export const priorities = ['low', 'normal', 'high'] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

export const emotions = ['calm', 'frustrated', 'angry', 'sad', 'anxious', 'grateful'] as const;
export const Emotion = z.enum(emotions);
export type Emotion = z.infer<typeof Emotion>;

export const authorKinds = ['citizen', 'staff', 'assistant', 'system'] as const;
export const AuthorKind = z.enum(authorKinds);
export type AuthorKind = z.infer<typeof AuthorKind>;

export const escalationReasons = [
  'requested_human',
  'sensitive_topic',
  'frustration',
  'low_confidence',
  'too_long',
  'assistant_unavailable',
] as const;
export const EscalationReason = z.enum(escalationReasons);
export type EscalationReason = z.infer<typeof EscalationReason>;

export const deadlineStates = ['ok', 'soon', 'late', 'met'] as const;
/** `soon` from 75 % of the clock, `late` from 100 %, `met` once the thing was done in time or late. */
export const DeadlineState = z.enum(deadlineStates);
export type DeadlineState = z.infer<typeof DeadlineState>;

export const locales = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'] as const;
/** Languages of the interface. `uz` is written in Latin; `uz-Cyrl` is derived from it. */
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

export const textLanguages = ['uz-Latn', 'uz-Cyrl', 'ru', 'en', 'fa', 'unknown'] as const;
/** What the language detector says of a text. */
export const TextLanguage = z.enum(textLanguages);
export type TextLanguage = z.infer<typeof TextLanguage>;

export const scripts = ['latin', 'cyrillic'] as const;
/** The script in which a citizen reads and writes Uzbek. */
export const Script = z.enum(scripts);
export type Script = z.infer<typeof Script>;

export const assignments = ['pick', 'auto'] as const;
/** Staff choose from the queue, or the available one with the fewest open sessions gets it. */
export const Assignment = z.enum(assignments);
export type Assignment = z.infer<typeof Assignment>;

export const sessionActions = [
  'assign',
  'peek',
  'send',
  'confirm_routing',
  'correct',
  'transfer',
  /** A message that did not arrive, once more. */
  'resend',
  'hold',
  'resume',
  'close',
  'propose_without_consideration',
  'approve_without_consideration',
  'extend_deadline',
  'reopen',
  'make_appeal',
  'hand_back',
  'take_over',
  'escalate',
  'wrong_place',
  'feedback',
  'release',
  'reject',
] as const;
/** What the caller may do with a session now; drives every button on every screen. */
export const SessionAction = z.enum(sessionActions);
export type SessionAction = z.infer<typeof SessionAction>;

export const permissions = [
  'public',
  'me',
  'me.security',
  'me.data',
  'appeal.open',
  'appeal.list',
  'session.open',
  'assistant.ask',
  'session.list',
  'session.read',
  'session.write',
  'session.pick',
  'session.hold',
  'session.end',
  'session.correct',
  'session.transfer',
  'session.extend',
  'session.without_consideration.propose',
  'session.without_consideration.approve',
  'session.reopen',
  'session.escalate',
  'session.take_over',
  'session.notes',
  'session.translate',
  'file.upload',
  'search',
  'feedback.give',
  'feedback.read',
  'quarantine.count',
  'quarantine.manage',
  'citizen.register',
  'citizen.delete',
  'knowledge.read_published',
  'knowledge.read',
  'knowledge.suggest',
  'knowledge.edit',
  'learned.manage',
  'organization.directory',
  'organization.manage',
  'platform.manage',
  'broadcast.receive',
  'broadcast.departments',
  'broadcast.all',
  'analytics.own',
  'analytics.organization',
  'audit.read',
  'export',
  'notifications',
  'ai.service',
  'ops',
  'test',
] as const;
/** What a route demands of its caller. Who holds which stands in one table, in packages/domain. */
export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/** Fails the build when a union gained a member that the switch before it does not handle. */
export function assertNever(value: never): never {
  throw new Error(`unhandled member: ${JSON.stringify(value)}`);
}
