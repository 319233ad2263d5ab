import { statfs } from 'node:fs/promises';
import type { SystemReport } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { version } from '../../version.ts';
import { runningProcesses } from './processes.ts';
import { queueReport } from './queue.ts';

type Database = Omit<SystemReport['database'], 'isEmbedded'>;

async function databaseReport({ db, config }: Context): Promise<SystemReport['database']> {
  const { rows } = await db.pool.query<Database>(
    `select current_setting('server_version') as version,
       pg_database_size(current_database())::float8 as "sizeBytes",
       (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
       current_setting('max_connections')::int as "maxConnections"`,
  );
  const { rows: pending } = await db.onPlatform((tx) =>
    tx.execute<{ count: number }>(sql`select count(*)::int as count from search_pending`),
  );
  const [row] = rows;
  if (!row) throw new Error('the database said nothing of itself');
  return {
    ...row,
    searchPending: pending[0]?.count ?? 0,
    isEmbedded: config.databaseUrl === undefined,
  };
}

async function ledgerReport({ db, clock }: Context): Promise<SystemReport['ledger']> {
  const yesterday = new Date(clock.now().getTime() - 86_400_000).toISOString();
  const { rows } = await db.onPlatform((tx) =>
    tx.execute<SystemReport['ledger'] & Record<string, unknown>>(sql`
      select count(c.id)::int as calls, (count(c.id) filter (where c.outcome <> 'ok'))::int as failed,
        coalesce(sum(c.input_tokens), 0)::float8 as "inputTokens",
        coalesce(sum(c.output_tokens), 0)::float8 as "outputTokens",
        coalesce(sum(c.cost_micros), 0)::float8 as "costMicros"
      from organizations o left join ai_calls c
        on c.organization_id = o.organization_id and c.created_at >= ${yesterday}::timestamptz`),
  );
  return rows[0] ?? { calls: 0, failed: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 };
}

async function diskReport(context: Context): Promise<SystemReport['disk']> {
  const { bsize, blocks, bavail } = await statfs(context.config.dataDir);
  return { totalBytes: bsize * blocks, freeBytes: bsize * bavail };
}

function redisReport({ config, limits }: Context): SystemReport['redis'] {
  if (!config.redisUrl) return { isUsed: false, state: 'up' };
  return { isUsed: true, state: limits.isShared() ? 'up' : 'degraded' };
}

/** How the installation does, as one process of it sees it. */
export async function systemReport(context: Context): Promise<SystemReport> {
  const [processes, database, queue, ledger, disk] = await Promise.all([
    runningProcesses(context),
    databaseReport(context),
    queueReport(context),
    ledgerReport(context),
    diskReport(context),
  ]);
  return {
    version,
    node: process.version,
    now: context.clock.now().toISOString(),
    processes,
    database,
    queue,
    redis: redisReport(context),
    ai: { providers: context.models.status(), service: context.analyst.service() },
    ledger,
    disk,
    // Made by commands of the server's operator, of which nothing is on record here.
    backups: { lastAt: null },
  };
}
