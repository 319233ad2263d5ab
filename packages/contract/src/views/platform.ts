/** What superusers see of the installation: its organizations and how it does. */
import { z } from 'zod';
import { Id, Instant, LocalizedText } from '../wire.ts';
import { OrganizationKind } from '../words.ts';
import { ProviderStatus } from './providers.ts';

/** An organization by name, where rows of several stand together. */
export const OrganizationName = z.object({ id: Id, slug: z.string(), name: LocalizedText });
export type OrganizationName = z.infer<typeof OrganizationName>;

const limitFields = {
  /** Accounts of staff that work. */
  staff: z.number().int().min(1).max(100_000).nullable(),
  /** All documents together, in megabytes as they were uploaded. */
  documentMegabytes: z.number().int().min(0).max(1_000_000).nullable(),
  /** Sessions opened in one day of its time zone; appeals to a government are never refused by it. */
  sessionsPerDay: z.number().int().min(0).max(10_000_000).nullable(),
  /** US dollars that providers may cost it in a day, whatever it has set itself. */
  aiDailyCap: z.number().min(0).max(100_000).nullable(),
};
/** What the platform lets one organization use; null: as much as it wants. */
export const OrganizationLimits = z.object({
  staff: limitFields.staff.default(null),
  documentMegabytes: limitFields.documentMegabytes.default(null),
  sessionsPerDay: limitFields.sessionsPerDay.default(null),
  aiDailyCap: limitFields.aiDailyCap.default(null),
});
export const OrganizationLimitsPatch = z.strictObject(limitFields).partial();
export type OrganizationLimits = z.infer<typeof OrganizationLimits>;

export const OrganizationOverview = OrganizationName.extend({
  kind: OrganizationKind,
  isHome: z.boolean(),
  createdAt: Instant,
  /** Since when nobody can log in or write there; null when it works. */
  suspendedAt: Instant.nullable(),
  staff: z.number().int(),
  departments: z.number().int(),
  openSessions: z.number().int(),
  /** Sessions opened in the last 30 days. */
  recentSessions: z.number().int(),
  quarantined: z.number().int(),
  lastActivityAt: Instant.nullable(),
  /** Signed up by itself, and its first admin has not confirmed the e-mail yet. */
  unconfirmed: z.boolean(),
  /** When everything of it is erased; null: it stays. */
  eraseAfter: Instant.nullable(),
  limits: OrganizationLimits,
});
export type OrganizationOverview = z.infer<typeof OrganizationOverview>;

/** A job that failed and waits for another try, or has none left. */
export const FailedJob = z.object({
  id: z.string(),
  task: z.string(),
  attempts: z.number().int(),
  maxAttempts: z.number().int(),
  /** No further try comes by itself. */
  isDead: z.boolean(),
  runAt: Instant,
  createdAt: Instant,
  /** The first line of what went wrong. */
  error: z.string().nullable(),
});
export type FailedJob = z.infer<typeof FailedJob>;

const PartState = z.enum(['up', 'degraded', 'down']);

export const SystemReport = z.object({
  version: z.string(),
  node: z.string(),
  now: Instant,
  processes: z.array(
    z.object({
      id: Id,
      host: z.string(),
      pid: z.number().int(),
      roles: z.array(z.string()),
      version: z.string(),
      memoryBytes: z.number().int(),
      startedAt: Instant,
      seenAt: Instant,
      /** The one that answers. */
      isThis: z.boolean(),
    }),
  ),
  database: z.object({
    version: z.string(),
    isEmbedded: z.boolean(),
    sizeBytes: z.number().int(),
    connections: z.number().int(),
    maxConnections: z.number().int(),
    /** Texts that the search index has not taken in yet. */
    searchPending: z.number().int(),
  }),
  queue: z.object({
    waiting: z.number().int(),
    running: z.number().int(),
    failing: z.number().int(),
    dead: z.number().int(),
    /** How long the oldest due job has waited. */
    oldestSeconds: z.number().int().nullable(),
    /** The latest hundred of those that failed. */
    failed: z.array(FailedJob),
  }),
  redis: z.object({ isUsed: z.boolean(), state: PartState }),
  ai: z.object({
    providers: z.array(ProviderStatus),
    service: z.object({ state: z.enum(['up', 'down']), since: Instant.nullable() }).nullable(),
  }),
  /** Calls of providers in the last 24 hours, of all organizations. */
  ledger: z.object({
    calls: z.number().int(),
    failed: z.number().int(),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    costMicros: z.number().int(),
  }),
  /** Where DATA_DIR is. */
  disk: z.object({ totalBytes: z.number().int(), freeBytes: z.number().int() }),
  backups: z.object({ lastAt: Instant.nullable() }),
});
export type SystemReport = z.infer<typeof SystemReport>;
