import type {
  Assignment,
  LocalizedText,
  LogoTone,
  OrganizationKind,
  OrganizationLimits,
  Settings,
} from '@civicconnect/contract';
import {
  bigint,
  boolean,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, id, instant, json, organizationId } from './columns.ts';

/** What is known of an organization's logo. */
export interface StoredLogo {
  /** Of its content: part of its address, so that browsers keep it. */
  hash: string;
  /** Pixels. */
  width: number;
  height: number;
  tone: LogoTone;
}

/** Of an organization's first steps: what no other row tells. Instants, ISO 8601. */
export interface StoredFirstSteps {
  /** When the lines that show the widget were copied. */
  widgetCopiedAt?: string;
  dismissedAt?: string;
}

export const organizations = pgTable(
  'organizations',
  {
    id: uuid('organization_id').primaryKey(),
    slug: text('slug').notNull(),
    kind: text('kind').$type<OrganizationKind>().notNull(),
    name: json<LocalizedText>('name').notNull(),
    region: json<LocalizedText | null>('region'),
    settings: json<Settings>('settings').notNull(),
    logo: json<StoredLogo | null>('logo'),
    /** The installation's own organization: the one at `/`. */
    isHome: boolean('is_home').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    /** Nobody can work or write there until the platform lifts it. */
    suspendedAt: instant('suspended_at'),
    /** From then on everything of it may be erased; null: it stays. */
    eraseAfter: instant('erase_after'),
    /** What the platform lets it use; null for no limit at all. */
    limits: json<OrganizationLimits | null>('limits'),
    /** What only its administrators can tell of the first steps; null: it was not led through them. */
    firstSteps: json<StoredFirstSteps | null>('first_steps'),
  },
  (t) => [uniqueIndex('organizations_slug').on(t.slug)],
);

/** The bytes of an organization's logo: small, and read with the page, so they lie in the database. */
export const logos = pgTable(
  'logos',
  {
    organizationId: organizationId().primaryKey(),
    bytes: bytes('bytes').notNull(),
    /** Media type. */
    type: text('type').notNull(),
  },
  (t) => [foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] })],
);

export const departments = pgTable(
  'departments',
  {
    organizationId: organizationId(),
    id: id(),
    name: json<LocalizedText>('name').notNull(),
    description: json<LocalizedText>('description').notNull(),
    icon: text('icon'),
    active: boolean('active').notNull().default(true),
    order: integer('sort_order').notNull(),
    /** Staff choose from the queue, or the one with the fewest open sessions gets it. */
    assignment: text('assignment').$type<Assignment>().notNull().default('pick'),
    /** The Telegram group that hears of what is new, by its id or @name. */
    telegramGroup: text('telegram_group'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

export const neighborhoods = pgTable(
  'neighborhoods',
  {
    organizationId: organizationId(),
    id: id(),
    name: json<LocalizedText>('name').notNull(),
    order: integer('sort_order').notNull(),
    /** Offered to citizens; one that is not stays with the sessions that name it. */
    active: boolean('active').notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** What belongs to the installation rather than to a tenant, kept with its home organization. */
export const installation = pgTable(
  'installation',
  {
    organizationId: organizationId().primaryKey(),
    /** The test clock's offset, so that all processes agree on the time. */
    clockOffsetSeconds: bigint('clock_offset_seconds', { mode: 'number' }).notNull().default(0),
    isDemo: boolean('is_demo').notNull().default(false),
  },
  (t) => [foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] })],
);
