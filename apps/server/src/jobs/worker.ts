import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import type { Context } from '../context.ts';
import { keepHands } from './hands.ts';
import { tasksOf } from './tasks.ts';

/** The queue's own lines at our levels; it is talkative about each job. */
function loggerOf(context: Context): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') context.log.error({ error: meta?.error }, message);
    else if (level === 'warning') context.log.warn(message);
    else context.log.debug(message);
  });
}

export interface Worker {
  /** Finishes what is in hand and hands the rest back. */
  stop(): Promise<void>;
}

/** Works the queue off: woken by the database at each new job, looking by itself every two seconds. */
export async function startWorker(context: Context): Promise<Worker> {
  const events: WorkerEvents = new EventEmitter();
  const hands = keepHands(context, events);
  const runner = await run({
    events,
    pgPool: context.db.pool,
    taskList: tasksOf(context),
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: loggerOf(context),
    noPreparedStatements: true,
    preset: { worker: { schema: 'graphile_worker', gracefulShutdownAbortTimeout: 5000 } },
  });
  return {
    async stop() {
      await runner.stop();
      await hands.stop();
    },
  };
}
