import { Logger, runOnce } from 'graphile-worker';
import { tasksOf } from '../jobs/tasks.ts';
import type { TestApp } from './create-test-app.ts';

const silent = new Logger(() => () => {});

/** Works off every job that is due now, for apps without a worker. */
export async function workOff(test: TestApp): Promise<void> {
  await runOnce({
    pgPool: test.context.db.pool,
    taskList: tasksOf(test.context),
    noHandleSignals: true,
    logger: silent,
    preset: { worker: { schema: 'graphile_worker' } },
  });
  await test.realtime.settled();
}
