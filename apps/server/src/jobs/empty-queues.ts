import type { Context } from '../context.ts';
import { postgresCode } from '../db/database.ts';

/** Somebody has a lock that we would have had to wait for. */
const isBusy = (error: unknown): boolean => ['55P03', '40P01'].includes(postgresCode(error) ?? '');

/**
 * Forgets queues without a job: each chat has one of its own, and the library keeps them all. Its own
 * clean-up (GC_JOB_QUEUES) may take a queue away while a job for it is being stored, which then is
 * never found: so for that moment nobody stores one. Where that would mean to wait it is left for
 * the next time. Gives how many went.
 */
export async function forgetEmptyQueues({ db }: Pick<Context, 'db'>): Promise<number> {
  const client = await db.pool.connect();
  try {
    await client.query('begin');
    // Shorter than PostgreSQL takes to look for deadlocks: whoever works goes first.
    await client.query(`set local lock_timeout = '500ms'`);
    await client.query(
      `lock table graphile_worker._private_job_queues, graphile_worker._private_jobs
        in share row exclusive mode`,
    );
    const { rowCount } = await client.query(
      `delete from graphile_worker._private_job_queues queue
        where locked_at is null and not exists (
          select 1 from graphile_worker._private_jobs job where job.job_queue_id = queue.id)`,
    );
    await client.query('commit');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (isBusy(error)) return 0;
    throw error;
  } finally {
    client.release();
  }
}
