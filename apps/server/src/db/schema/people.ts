import type { Locale, Role, Script } from '@civicconnect/contract';
import {
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
import { id, instant, organizationId } from './columns.ts';
import { departments } from './organizations.ts';

export const citizens = pgTable(
  'citizens',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name'),
    phone: text('phone').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    script: text('script').$type<Script>().notNull(),
    residence: text('residence'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('citizens_phone').on(t.organizationId, t.phone),
  ],
);

export const staff = pgTable(
  'staff',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    role: text('role').$type<Role>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    available: boolean('available').notNull().default(true),
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
