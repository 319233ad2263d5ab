import type { Readiness } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';

type Component = Readiness['database'];

/** A part that does not answer within this is down. */
const patienceMs = 2000;

async function probe(work: () => Promise<Component>): Promise<Component> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Component>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'down', detail: 'no answer' }), patienceMs);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    return { state: 'down', detail: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

/** Jobs that failed and wait for another try, and how long the oldest due one has waited. */
async function queue(context: Context): Promise<Component> {
  const { rows } = await context.db.pool.query<{ waiting: number; late: number | null }>(
    `select count(*) filter (where attempts > 0)::int as waiting,
       max(extract(epoch from now() - run_at))::float as late
     from graphile_worker.jobs where locked_at is null and run_at <= now()`,
  );
  const late = Math.round(rows[0]?.late ?? 0);
  return late > 60
    ? { state: 'degraded', detail: `the oldest job has waited ${late} s` }
    : { state: 'up' };
}

async function redis(context: Context): Promise<Component> {
  if (!context.config.redisUrl) return { state: 'up', detail: 'not used' };
  return context.limits.isShared()
    ? { state: 'up' }
    : { state: 'degraded', detail: 'no connection' };
}

/** What stands elsewhere and is away: something of this process goes on in its place. */
function away(context: Context): string | null {
  if (context.analyst.service()?.state === 'down') {
    return 'the AI service is away: the models of this process go on';
  }
  return context.vectors.isUp() ? null : 'the vector index is away: the rows are searched';
}

/** The models of this process, and what is asked beside them when any of it is set up. */
async function models(context: Context): Promise<Component> {
  await context.brain.detectLanguage('salom');
  const missing = away(context);
  if (missing) return { state: 'degraded', detail: missing };
  const providers = context.models.status();
  if (providers.length === 0) return { state: 'up', detail: 'local models' };
  const list = providers.map(({ provider, model, state }) => `${provider} ${model} ${state}`);
  const detail = [...new Set(list)].join(', ');
  return providers.some(({ state }) => state === 'up')
    ? { state: 'up', detail }
    : { state: 'degraded', detail: `local models alone: ${detail}` };
}

/** Whether each part works. The whole is down when nothing can be stored. */
export async function readiness(context: Context): Promise<Readiness> {
  const [database, jobs, shared, ai] = await Promise.all([
    probe(async () => {
      await context.db.onPlatform((tx) => tx.execute(sql`select 1`));
      return { state: 'up' };
    }),
    probe(() => queue(context)),
    probe(() => redis(context)),
    probe(() => models(context)),
  ]);
  const parts = [database, jobs, shared, ai];
  const down = database.state === 'down' || jobs.state === 'down';
  const allUp = parts.every((part) => part.state === 'up');
  const whole = allUp ? 'up' : 'degraded';
  return { state: down ? 'down' : whole, database, queue: jobs, redis: shared, ai };
}
