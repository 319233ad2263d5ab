import { inArray, sql } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations } from '../../db/schema/index.ts';
import { forgetOrigins } from '../../http/origins.ts';
import { forgetKnown } from '../assistant/ready.ts';
import { forgetSuspended } from '../platform/suspended.ts';
import { forgetStats } from '../public-page/stats.ts';
import { forgetBrain, heldBrains } from '../routing/brain-sync.ts';

const channel = 'civic_gone';
const againMs = 1000;

/** In the transaction that erases an organization: every process hears of it once that is committed. */
export async function tellGone(tx: Tx, organizationId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${organizationId})`);
}

/** Nothing of an organization stays in this process's memory: models, indexes, answers that were kept. */
async function forgetOrganization(context: Context, organizationId: string): Promise<void> {
  forgetSuspended(context, organizationId);
  forgetStats(context, organizationId);
  forgetOrigins(context);
  await forgetBrain(context, organizationId);
  await forgetKnown(context, organizationId);
  await context.vectors.forget(organizationId);
}

/** Those that went while nobody listened. */
async function forgetMissed(context: Context): Promise<void> {
  const held = heldBrains(context);
  if (held.length === 0) return;
  const there = await context.db.onPlatform((tx) =>
    tx.select({ id: organizations.id }).from(organizations).where(inArray(organizations.id, held)),
  );
  const known = new Set(there.map(({ id }) => id));
  for (const id of held) if (!known.has(id)) await forgetOrganization(context, id);
}

export interface GoneFollower {
  /** When it first listens. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Every process forgets an organization that any of them has erased. A connection of its own listens;
 * when it is lost another one does, and what went meanwhile is looked for.
 */
export function followGone(context: Context): GoneFollower {
  let stopped = false;
  let client: PoolClient | null = null;
  let timer: NodeJS.Timeout | null = null;

  const forget = (organizationId: string) =>
    forgetOrganization(context, organizationId).catch((error: unknown) =>
      context.log.warn({ err: error, organizationId }, 'an erased organization is kept in memory'),
    );
  function lose(): void {
    client?.removeAllListeners('notification');
    client?.release(true);
    client = null;
    if (stopped) return;
    timer = setTimeout(() => void listen(), againMs);
    timer.unref();
  }
  async function listen(): Promise<void> {
    try {
      client = await context.db.pool.connect();
      client.once('end', lose);
      client.on('notification', ({ payload }) => payload && void forget(payload));
      await client.query(`listen ${channel}`);
      await forgetMissed(context);
    } catch (error) {
      context.log.debug({ err: error }, 'erased organizations are listened for again');
      client?.off('end', lose);
      lose();
    }
  }
  return {
    ready: listen(),
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      client?.off('end', lose);
      client?.release(true);
      client = null;
    },
  };
}
