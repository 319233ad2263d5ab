import { z } from 'zod';
import { Accent, Id, Instant, LocalizedText } from '../wire.ts';
import { Assignment, Locale, OrganizationKind, Permission, Role, roles, Script } from '../words.ts';
import { Party } from './session.ts';
import { NotificationChoices } from './workplace.ts';

/**
 * What a logo is made of, for the surface under it: `dark` needs a light one, `light` a dark one, `any`
 * stands on both.
 */
export const LogoTone = z.enum(['dark', 'light', 'any']);
export type LogoTone = z.infer<typeof LogoTone>;

/** An organization's mark in its headers. */
export const Logo = z.object({
  /** Changes with the logo, so that browsers keep it. */
  url: z.string(),
  /** Pixels. */
  width: z.number().int(),
  height: z.number().int(),
  tone: LogoTone,
});
export type Logo = z.infer<typeof Logo>;

export const Organization = z.object({
  id: Id,
  slug: z.string(),
  kind: OrganizationKind,
  name: LocalizedText,
  region: LocalizedText.nullable(),
  languages: z.array(Locale),
  timeZone: z.string(),
  /** Whether opening a session on the screen picks it, or a button does. */
  pickOn: z.enum(['open', 'button']),
  /** The organization's own colour; null for the product's. */
  accent: Accent.nullable(),
  /** Null: the product's own emblem. */
  logo: Logo.nullable(),
});
export type Organization = z.infer<typeof Organization>;

export const EmergencyNumber = z.object({
  /** As it is dialled: `101`, `+998 66 233 00 00`. */
  number: z
    .string()
    .trim()
    .regex(/^\+?[0-9*#][0-9*# -]{1,19}$/),
  label: LocalizedText,
});

/** What anyone may know of an organization: enough to draw its portal. */
export const PublicOrganization = Organization.extend({
  address: LocalizedText.nullable(),
  emergencyNumbers: z.array(EmergencyNumber),
  appeal: z.object({ minLength: z.number().int(), maxLength: z.number().int() }),
  assistantName: z.string(),
  /** Whether the organization's figures are shown to anyone. */
  publicPage: z.boolean(),
  /** Suspended by the platform: what is there can be read, nobody can write. */
  suspended: z.boolean(),
  /** True when sign-in codes are shown on the page instead of being sent. */
  developmentCodes: z.boolean(),
});
export type PublicOrganization = z.infer<typeof PublicOrganization>;

export const Citizen = z.object({
  kind: z.literal('citizen'),
  id: Id,
  name: z.string().nullable(),
  /** Null for a visitor, whom only the key of their chat knows. */
  phone: z.string().nullable(),
  locale: Locale,
  script: Script,
  residence: z.string().nullable(),
});
export type Citizen = z.infer<typeof Citizen>;

export const StaffMember = z.object({
  kind: z.literal('staff'),
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  departments: z.array(Party),
  locale: Locale,
  available: z.boolean(),
  notifications: NotificationChoices,
});
export type StaffMember = z.infer<typeof StaffMember>;

/** Whose login it is; both may be logged in side by side in one browser. */
export const LoginKind = z.enum(['citizen', 'staff']);
export type LoginKind = z.infer<typeof LoginKind>;

export const Me = z.object({
  person: z.discriminatedUnion('kind', [Citizen, StaffMember]),
  organization: Organization,
  permissions: z.array(Permission),
  /** Of the person, once more where it is looked for first. */
  role: z.enum(['citizen', ...roles]).optional(),
  departments: z.array(Party).optional(),
  language: Locale.optional(),
});
export type Me = z.infer<typeof Me>;

export const Department = z.object({
  id: Id,
  name: LocalizedText,
  description: LocalizedText,
  /** Lucide icon name; screens fall back to `building-2`. */
  icon: z.string().nullable(),
  active: z.boolean(),
  order: z.number().int(),
  /** Staff choose from the queue, or the available one with the fewest open sessions gets it. */
  assignment: Assignment,
  /** The Telegram group that hears of what is new, by its id or @name. */
  telegramGroup: z.string().nullable(),
});
export type Department = z.infer<typeof Department>;

export const Neighborhood = z.object({ id: Id, name: LocalizedText });
export type Neighborhood = z.infer<typeof Neighborhood>;

/** The numbers of the transparency page, for the last 30 days. */
/** A count that anyone may know: null stands for one from 1 to 4, which could point at somebody. */
const PublicCount = z.number().int().nullable();
/** What is told of times and shares rests on at least 5 sessions; null where it does not. */
const PublicShare = z.number().min(0).max(1).nullable();
const PublicSeconds = z.number().int().nullable();

const publicFigures = {
  received: PublicCount,
  resolved: PublicCount,
  /** Share of first replies given in time, 0 to 1. */
  answeredInTime: PublicShare,
  medianFirstReplySeconds: PublicSeconds,
  /** Share of appeals that were ended within their time for the whole answer. */
  resolvedInTime: PublicShare,
  medianResolutionSeconds: PublicSeconds,
  /** Mean of the ratings that were given, 1 to 5, to one decimal. */
  satisfaction: z.number().min(1).max(5).nullable(),
};

/**
 * The transparency page: whole days, so that nobody learns of a single appeal by asking twice, and no
 * small number, nor one that a small one could be worked out from.
 */
export const PublicStats = z.object({
  /** From the first of the 30 days to the midnight that ended the last, in the organization's time zone. */
  from: Instant,
  to: Instant,
  ...publicFigures,
  open: PublicCount,
  ratings: PublicCount,
  /** In their order; one whose count is hidden tells nothing else either. */
  departments: z.array(z.object({ id: Id, name: LocalizedText, ...publicFigures })),
  /** The last twelve whole months, the oldest first. */
  months: z.array(
    z.object({
      /** As `2026-10`. */
      month: z.string(),
      received: PublicCount,
      resolved: PublicCount,
    }),
  ),
});
export type PublicStats = z.infer<typeof PublicStats>;

/** How many sessions stand in each list and each department's queue, as the caller may see them. */
export const SessionCounts = z.object({
  unassigned: z.number().int(),
  mine: z.number().int(),
  held: z.number().int(),
  triage: z.number().int(),
  /** Chats that the assistant leads. */
  assisting: z.number().int(),
  soon: z.number().int(),
  late: z.number().int(),
  /** Messages in quarantine; null for whoever may not know. */
  quarantine: z.number().int().nullable(),
  departments: z.array(
    z.object({ departmentId: Id, open: z.number().int(), late: z.number().int() }),
  ),
});
export type SessionCounts = z.infer<typeof SessionCounts>;
