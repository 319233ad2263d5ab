import type { Locale, NotificationChoices, Role, Script } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';
import { departments } from './organizations.ts';

export const citizens = pgTable(
  'citizens',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name'),
    /** Null for a visitor, whom only the key of their chat knows. */
    phone: text('phone'),
    /** As another system told it; nobody logs in with it. */
    email: text('email'),
    locale: text('locale').$type<Locale>().notNull(),
    script: text('script').$type<Script>().notNull(),
    residence: text('residence'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('citizens_phone').on(t.organizationId, t.phone),
    // By its last digits, for search.
    index('citizens_phone_end').on(t.organizationId, sql`reverse(phone) text_pattern_ops`),
  ],
);

export const staff = pgTable(
  'staff',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** Null until the invitation is accepted. */
    passwordHash: text('password_hash'),
    role: text('role').$type<Role>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    available: boolean('available').notNull().default(true),
    /** Open sessions at most, for automatic assignment. */
    capacity: integer('capacity').notNull().default(20),
    /** The last sign of life of any of their screens. */
    lastSeenAt: instant('last_seen_at'),
    /** When the program last gave them a session by itself. */
    lastAssignedAt: instant('last_assigned_at'),
    /** Base32; enrolled but not yet in force until `totpConfirmedAt`. */
    totpSecret: text('totp_secret'),
    totpConfirmedAt: instant('totp_confirmed_at'),
    /** The 30-second step of the last code taken: no code counts twice. */
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    /** When they said that they forgot their password; an administrator makes the link. */
    passwordAskedAt: instant('password_asked_at'),
    /** Which kinds of notification they do not want, per way of telling. */
    notificationChoices: json<NotificationChoices | null>('notification_choices'),
    deactivatedAt: instant('deactivated_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('staff_email').on(t.organizationId, t.email),
    /** A login names no organization when its e-mail is known once only. */
    index('staff_email_anywhere').on(t.email),
  ],
);

export const staffDepartments = pgTable(
  'staff_departments',
  {
    organizationId: organizationId(),
    staffId: uuid('staff_id').notNull(),
    departmentId: uuid('department_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.staffId, t.departmentId] }),
    foreignKey({
      columns: [t.organizationId, t.staffId],
      foreignColumns: [staff.organizationId, staff.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.departmentId],
      foreignColumns: [departments.organizationId, departments.id],
    }),
  ],
);

/** A single-use link that lets its holder set a password. Only the token's hash is stored. */
export const staffLinks = pgTable(
  'staff_links',
  {
    organizationId: organizationId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    purpose: text('purpose').$type<'invitation' | 'reset'>().notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('staff_links_token').on(t.tokenHash),
    index('staff_links_of_staff').on(t.organizationId, t.staffId),
    foreignKey({
      columns: [t.organizationId, t.staffId],
      foreignColumns: [staff.organizationId, staff.id],
    }),
  ],
);

/** What opens the second step once each when the phone is gone. A code that was used is deleted. */
export const staffRecoveryCodes = pgTable(
  'staff_recovery_codes',
  {
    organizationId: organizationId(),
    staffId: uuid('staff_id').notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.staffId, t.codeHash] }),
    foreignKey({
      columns: [t.organizationId, t.staffId],
      foreignColumns: [staff.organizationId, staff.id],
    }),
  ],
);

/**
 * One login on one device. No token is stored: a refresh token is derived from the row and its
 * generation, so that the one before may be answered with the same successor.
 */
export const logins = pgTable(
  'logins',
  {
    organizationId: organizationId(),
    id: id(),
    subjectKind: text('subject_kind').$type<'citizen' | 'staff'>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    generation: integer('generation').notNull(),
    rotatedAt: instant('rotated_at').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    userAgent: text('user_agent'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('logins_subject').on(t.organizationId, t.subjectKind, t.subjectId),
  ],
);

/** The one live sign-in code of a phone. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    organizationId: organizationId(),
    phone: text('phone').notNull(),
    codeHash: text('code_hash').notNull(),
    triesLeft: integer('tries_left').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.phone] })],
);
