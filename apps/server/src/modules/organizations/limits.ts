import {
  type endpoints,
  OrganizationLimits,
  type ResponseOf,
  Settings,
} from '@civicconnect/contract';
import { and, count, eq, gte, isNull, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { aiCalls, documents, organizations, sessions, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

type OrganizationRow = typeof organizations.$inferSelect;

const megabyte = 1024 * 1024;

/** What the platform lets an organization use; what was stored before a limit came does not have it. */
export function limitsOf({ limits }: Pick<OrganizationRow, 'limits'>): OrganizationLimits {
  return OrganizationLimits.parse(limits ?? {});
}

type Limited = Pick<OrganizationRow, 'kind' | 'limits' | 'settings'>;

async function readLimited(tx: Tx, organizationId: string): Promise<Limited> {
  const [found] = await tx
    .select({
      kind: organizations.kind,
      limits: organizations.limits,
      settings: organizations.settings,
    })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!found) throw new Refused('not_found');
  return found;
}

async function staffUsed(tx: Tx, organizationId: string): Promise<number> {
  const [found] = await tx
    .select({ n: count() })
    .from(staff)
    .where(and(eq(staff.organizationId, organizationId), isNull(staff.deactivatedAt)));
  return found?.n ?? 0;
}

async function bytesUsed(tx: Tx, organizationId: string): Promise<number> {
  const [found] = await tx
    .select({ bytes: sql<number>`coalesce(sum(${documents.size}), 0)::float8` })
    .from(documents)
    .where(and(eq(documents.organizationId, organizationId), isNull(documents.removedAt)));
  return found?.bytes ?? 0;
}

const midnightOf = (settings: Settings, now: Date) => {
  const { timeZone } = Settings.parse(settings);
  return sql<Date>`(date_trunc('day', ${now.toISOString()}::timestamptz at time zone ${timeZone}) at time zone ${timeZone})`;
};

async function sessionsUsed(
  tx: Tx,
  organizationId: string,
  midnight: ReturnType<typeof midnightOf>,
) {
  const [found] = await tx
    .select({ n: count() })
    .from(sessions)
    .where(and(eq(sessions.organizationId, organizationId), gte(sessions.openedAt, midnight)));
  return found?.n ?? 0;
}

const reached = (about: 'staff' | 'documents' | 'sessions', limit: number) =>
  new Refused('limit_reached', { params: { about, limit } });

/**
 * One more account that works. To be asked under the lock on accounts, before it is stored.
 *
 * @throws Refused 409 `limit_reached`
 */
export async function refuseMoreStaff(tx: Tx, organizationId: string): Promise<void> {
  const { staff: limit } = limitsOf(await readLimited(tx, organizationId));
  if (limit !== null && (await staffUsed(tx, organizationId)) >= limit) {
    throw reached('staff', limit);
  }
}

/**
 * Documents of so many bytes beside those that are there.
 *
 * @throws Refused 409 `limit_reached`
 */
export async function refuseMoreDocuments(
  tx: Tx,
  organizationId: string,
  bytes: number,
): Promise<void> {
  const { documentMegabytes: limit } = limitsOf(await readLimited(tx, organizationId));
  if (limit === null) return;
  if ((await bytesUsed(tx, organizationId)) + bytes > limit * megabyte) {
    throw reached('documents', limit);
  }
}

/**
 * One more session today. An appeal to a government is registered whatever the limit says: it may not
 * be refused (O‘RQ-445).
 *
 * @throws Refused 409 `limit_reached`
 */
export async function refuseMoreSessions(
  context: Context,
  tx: Tx,
  organizationId: string,
  opening: 'appeal' | 'chat',
): Promise<void> {
  const row = await readLimited(tx, organizationId);
  const { sessionsPerDay: limit } = limitsOf(row);
  if (limit === null || (opening === 'appeal' && row.kind === 'government')) return;
  const midnight = midnightOf(row.settings, context.clock.now());
  if ((await sessionsUsed(tx, organizationId, midnight)) >= limit) throw reached('sessions', limit);
}

/** What the caller's organization may use, and what it uses. */
export function readOwnLimits(
  context: Context,
  { organizationId }: StaffCaller,
): Promise<ResponseOf<typeof endpoints.ownLimits>> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const row = await readLimited(tx, organizationId);
    const midnight = midnightOf(row.settings, context.clock.now());
    const [cost] = await tx
      .select({ micros: sql<number>`coalesce(sum(${aiCalls.costMicros}), 0)::float8` })
      .from(aiCalls)
      .where(and(eq(aiCalls.organizationId, organizationId), gte(aiCalls.createdAt, midnight)));
    return {
      limits: limitsOf(row),
      used: {
        staff: await staffUsed(tx, organizationId),
        documentMegabytes: (await bytesUsed(tx, organizationId)) / megabyte,
        sessionsPerDay: await sessionsUsed(tx, organizationId, midnight),
        aiDailyCap: (cost?.micros ?? 0) / 1_000_000,
      },
    };
  });
}
