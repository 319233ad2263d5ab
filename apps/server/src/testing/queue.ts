import { Logger, runOnce } from 'graphile-worker';
import { tasksOf } from '../jobs/tasks.ts';
import type { TestApp } from './create-test-app.ts';

const silent = new Logger(() => () => {});

/** Works off every job that is due now, for apps without a worker. */
export async function workOff(test: TestApp): Promise<void> {
  let left = Number.POSITIVE_INFINITY;
  for (let due = await dueJobs(test); due > 0 && due < left; due = await dueJobs(test)) {
    left = due;
    await runOnce({
      pgPool: test.context.db.pool,
      taskList: tasksOf(test.context),
      noHandleSignals: true,
      logger: silent,
      preset: { worker: { schema: 'graphile_worker' } },
    });
  }
  await test.realtime.settled();
}

/** One run may end early: while a job of a named queue is being put away, the next of it is not seen. */
async function dueJobs(test: TestApp): Promise<number> {
  const { rows } = await test.context.db.pool.query<{ due: number }>(
    `select count(*)::int as due from graphile_worker._private_jobs
      where is_available and run_at <= now()`,
  );
  return rows[0]?.due ?? 0;
}
