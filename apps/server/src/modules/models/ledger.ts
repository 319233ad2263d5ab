import type { LedgerEntry } from '@civicconnect/ai';
import { Settings } from '@civicconnect/contract';
import { and, eq, gte, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { aiCalls, organizations } from '../../db/schema/index.ts';
import { limitsOf } from '../organizations/limits.ts';

/** Calls of providers, as they are stored. */
export interface Ledger {
  /** Returns at once; a row that cannot be stored is told in the log and lost. */
  record(entry: LedgerEntry): void;
  /** Millionths of a dollar since the organization's midnight, this process's latest calls included. */
  spentToday(organizationId: string): Promise<number>;
  /** Until everything recorded so far is stored. */
  settled(): Promise<void>;
}

export function openLedger({
  db,
  log,
  clock,
  newId,
}: Pick<Context, 'db' | 'log' | 'clock' | 'newId'>): Ledger {
  const storing = new Set<Promise<void>>();

  async function store(entry: LedgerEntry): Promise<void> {
    const { organizationId, at, ...call } = entry;
    // The id is made before anything is awaited, so that ids stand in the order of the calls.
    const row = { ...call, organizationId, id: newId(), createdAt: new Date(at) };
    try {
      await db.inOrganization(organizationId, (tx) => tx.insert(aiCalls).values(row));
    } catch (error) {
      log.error({ err: error, organizationId }, 'a call of a provider is missing in the ledger');
    }
  }

  const settled = async (): Promise<void> => {
    await Promise.all(storing);
  };

  return {
    record(entry) {
      const stored = store(entry).finally(() => storing.delete(stored));
      storing.add(stored);
    },
    async spentToday(organizationId) {
      await settled();
      return db.inOrganization(organizationId, async (tx) => {
        const [row] = await tx
          .select({ settings: organizations.settings, limits: organizations.limits })
          .from(organizations)
          .where(eq(organizations.id, organizationId));
        const { timeZone } = Settings.parse(row?.settings ?? {});
        const now = clock.now().toISOString();
        const midnight = sql`date_trunc('day', ${now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}`;
        const [sum] = await tx
          .select({ micros: sql<number>`coalesce(sum(${aiCalls.costMicros}), 0)::float8` })
          .from(aiCalls)
          .where(and(eq(aiCalls.organizationId, organizationId), gte(aiCalls.createdAt, midnight)));
        const micros = sum?.micros ?? 0;
        // Beyond what the platform lets it cost, all is spent, whatever it has set itself.
        const { aiDailyCap } = limitsOf({ limits: row?.limits ?? null });
        return aiDailyCap !== null && micros >= aiDailyCap * 1_000_000
          ? Number.POSITIVE_INFINITY
          : micros;
      });
    },
    settled,
  };
}
