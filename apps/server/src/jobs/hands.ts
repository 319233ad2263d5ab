import type { WorkerEvents } from 'graphile-worker';
import type { PoolClient } from 'pg';
import type { Context } from '../context.ts';
import { locks } from '../db/locks.ts';

/** Whoever takes a job has its mark long before: what was taken a moment ago is left alone. */
const graceSeconds = 10;
const everyMs = 5000;

/** The mark of a taker: an advisory lock, which PostgreSQL takes away with its process. */
const markOf = (taker: string) => `hashtextextended(${taker}, ${locks.taker})`;

/**
 * Hands back what processes had in hand that are gone: the queue itself waits four hours for them.
 * Gives the names under which they had taken it.
 *
 * @param client the connection that holds the mark of `own`
 */
export async function handBack(client: PoolClient, own: string | null): Promise<string[]> {
  await client.query('begin');
  try {
    const { rows } = await client.query<{ taker: string }>(
      `with taken as materialized (
        select locked_by as taker, locked_at from graphile_worker._private_jobs
        where locked_by is not null
        union all
        select locked_by, locked_at from graphile_worker._private_job_queues
        where locked_by is not null
      ), old as materialized (
        select taker from taken where taker is distinct from $1
        group by taker having min(locked_at) < now() - make_interval(secs => $2)
      )
      select taker from old where pg_try_advisory_xact_lock(${markOf('taker')})`,
      [own, graceSeconds],
    );
    const gone = rows.map(({ taker }) => taker);
    if (gone.length > 0)
      await client.query('select graphile_worker.force_unlock_workers($1)', [gone]);
    await client.query('commit');
    return gone;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

export interface Hands {
  /** To be called after the workers stopped. */
  stop(): Promise<void>;
}

/**
 * Marks what this process takes as its own for as long as it lives, and hands back what others left
 * when they died. A connection of its own carries the mark; when it is lost the mark is made again on
 * another, and a job that was repeated meanwhile finds that it is done.
 */
export function keepHands(context: Context, events: WorkerEvents): Hands {
  let own: string | null = null;
  let isMarked = false;
  let client: PoolClient | null = null;

  function lose(): void {
    const lost = client;
    client = null;
    isMarked = false;
    lost?.off('end', lose);
    lost?.release(true);
  }

  async function turn(): Promise<void> {
    if (client === null) {
      client = await context.db.pool.connect();
      client.once('end', lose);
    }
    if (own !== null && !isMarked) {
      await client.query(`select pg_advisory_lock(${markOf('$1')})`, [own]);
      isMarked = true;
    }
    const gone = await handBack(client, own);
    if (gone.length > 0) context.log.warn({ takers: gone }, 'jobs of a process that died go on');
  }

  let current = Promise.resolve();
  const once = () => {
    current = current.then(turn).catch((error: unknown) => {
      lose();
      context.log.debug({ err: error }, 'the mark of this process is made at the next turn');
    });
  };
  // The queue notes the pool of workers as the taker, not one worker of it.
  events.on('pool:create', ({ workerPool }) => {
    own = workerPool.id;
    once();
  });
  const timer = setInterval(once, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await current;
      lose();
    },
  };
}
