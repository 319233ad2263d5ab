/** Staff as their administrator sees them, and what each may know of their own security. */
import { z } from 'zod';
import { Id, Instant } from '../wire.ts';
import { Locale, Role } from '../words.ts';
import { Party } from './session.ts';

export const staffStates = ['invited', 'active', 'deactivated'] as const;
/** `invited`: nobody has set a password yet. A deactivated account is kept, since its work names it. */
export const StaffState = z.enum(staffStates);
export type StaffState = z.infer<typeof StaffState>;

export const StaffAccount = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  departments: z.array(Party),
  locale: Locale,
  state: StaffState,
  available: z.boolean(),
  /** Open sessions at most, for automatic assignment. */
  capacity: z.number().int(),
  /** Sessions in their hands now: active and on hold. */
  openSessions: z.number().int(),
  /** Whether logging in asks for a code of their app too. */
  totp: z.boolean(),
  lastSeenAt: Instant.nullable(),
  /** When they said that they forgot their password, until there is a new one. */
  passwordAskedAt: Instant.nullable(),
  /** Until when the link that was given last can be used; null when there is none. */
  linkExpiresAt: Instant.nullable(),
  createdAt: Instant,
});
export type StaffAccount = z.infer<typeof StaffAccount>;

/** A link that lets whoever holds it set a password. It is shown once and works once. */
export const StaffLink = z.object({
  purpose: z.enum(['invitation', 'reset']),
  url: z.string(),
  expiresAt: Instant,
});
export type StaffLink = z.infer<typeof StaffLink>;

/** What became of the sessions of somebody who no longer works here. */
export const HandedOver = z.object({
  /** Given to the colleague who was named. */
  transferred: z.number().int(),
  /** Back where they can be picked: in their department's queue, or with the operators. */
  queued: z.number().int(),
});
export type HandedOver = z.infer<typeof HandedOver>;

/** One login: a device on which someone is logged in. */
export const Login = z.object({
  id: Id,
  /** Names that are the same in every language; null for what is not known. */
  device: z.object({ browser: z.string().nullable(), system: z.string().nullable() }),
  createdAt: Instant,
  /** The last renewal: a device in use renews at least every 15 minutes. */
  lastUsedAt: Instant,
  /** The one that asks. */
  current: z.boolean(),
});
export type Login = z.infer<typeof Login>;

/** The second step of logging in. `secret` and `uri` are there once, while it is being set up. */
export const Totp = z.object({
  on: z.boolean(),
  /** Base32, for typing it into the app. */
  secret: z.string().nullable(),
  /** `otpauth://…`, for a QR code. */
  uri: z.string().nullable(),
  /** What opens the second step once each without the app; there once, when they are made. */
  recoveryCodes: z.array(z.string()).nullable(),
  /** How many of them are not used yet. */
  recoveryLeft: z.number().int(),
});
export type Totp = z.infer<typeof Totp>;
