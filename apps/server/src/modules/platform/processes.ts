import { hostname } from 'node:os';
import type { SystemReport } from '@civicconnect/contract';
import { desc, eq, gte, lt } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { processes } from '../../db/schema/index.ts';
import { version } from '../../version.ts';
import { findOrganization } from '../organizations/queries.ts';

const everyMs = 15_000;
/** A process that was not heard of for so long is gone. */
export const goneMs = 60_000;

type Row = typeof processes.$inferInsert;

const ids = new WeakMap<Context, string>();

/** Under which name this process runs. */
export function processId(context: Context): string {
  const id = ids.get(context) ?? context.newId();
  ids.set(context, id);
  return id;
}

/** What this process says of itself. */
async function ownRow(context: Context): Promise<Row> {
  const now = context.clock.now();
  return {
    organizationId: (await findOrganization(context)).id,
    id: processId(context),
    host: hostname(),
    pid: process.pid,
    roles: [...context.config.roles].sort().join(','),
    version,
    memoryBytes: process.memoryUsage.rss(),
    startedAt: new Date(now.getTime() - Math.round(process.uptime() * 1000)),
    seenAt: now,
  };
}

/** Says that this process runs, and forgets those that ended without a word. */
async function beat(context: Context): Promise<void> {
  const row = await ownRow(context);
  const { seenAt, memoryBytes } = row;
  await context.db.onPlatform(async (tx) => {
    await tx
      .insert(processes)
      .values(row)
      .onConflictDoUpdate({
        target: [processes.organizationId, processes.id],
        set: { seenAt, memoryBytes },
      });
    await tx.delete(processes).where(lt(processes.seenAt, new Date(seenAt.getTime() - goneMs)));
  });
}

export interface Heartbeat {
  stop(): Promise<void>;
}

/** Lets the platform's pages know of this process for as long as it runs. */
export function startHeartbeat(context: Context): Heartbeat {
  let current = Promise.resolve();
  const once = () => {
    current = beat(context).catch((error: unknown) =>
      context.log.debug({ err: error }, 'this process could not say that it runs'),
    );
  };
  once();
  const timer = setInterval(once, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await current;
      const id = ids.get(context);
      if (id === undefined) return;
      await context.db
        .onPlatform((tx) => tx.delete(processes).where(eq(processes.id, id)))
        .catch(() => undefined);
    },
  };
}

/** The processes that run now, the one that answers first. */
export async function runningProcesses(context: Context): Promise<SystemReport['processes']> {
  const self = await ownRow(context);
  const others = await context.db.onPlatform((tx) =>
    tx
      .select()
      .from(processes)
      .where(gte(processes.seenAt, new Date(self.seenAt.getTime() - goneMs)))
      .orderBy(desc(processes.seenAt)),
  );
  return [self, ...others.filter(({ id }) => id !== self.id)].map((row) => ({
    id: row.id,
    host: row.host,
    pid: row.pid,
    roles: row.roles.split(','),
    version: row.version,
    memoryBytes: row.memoryBytes,
    startedAt: row.startedAt.toISOString(),
    seenAt: row.seenAt.toISOString(),
    isThis: row.id === self.id,
  }));
}
