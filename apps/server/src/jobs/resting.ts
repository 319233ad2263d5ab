import type { Job, Task, TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { isSuspended } from '../modules/platform/suspended.ts';
import type { Jobs } from './add.ts';

/**
 * Jobs that rest while their organization is suspended: nothing is analysed, answered, dealt out or
 * learned there. What a person asked of the program, and what the law asks, goes on: deletions, the bot's
 * word that it is closed, deadlines.
 */
const resting = [
  'answer',
  'assign',
  'canary',
  'contradictions',
  'document',
  'embed',
  'mood',
  'replay',
  'route',
  'summarize',
  'word_improvement',
] as const satisfies readonly (keyof Jobs)[];

/** So long a job rests unless it is woken: whoever lifted the suspension may have died before that. */
const restMinutes = 60;

const OfOrganization = z.looseObject({ organizationId: z.uuid() });

/** The job comes back later as it is, its tries untouched; one of the same key may have come meanwhile. */
async function putToRest(context: Context, task: string, payload: object, job: Job) {
  await context.db.pool.query(
    `select graphile_worker.add_job($1, $2::json,
      (select queue_name from graphile_worker._private_job_queues
        where id = (select job_queue_id from graphile_worker._private_jobs where id = $3)),
      now() + make_interval(mins => $4), $5, $6)`,
    [
      task,
      JSON.stringify({ ...payload, isResting: true }),
      job.id,
      restMinutes,
      job.max_attempts,
      job.key,
    ],
  );
}

function restful(context: Context, name: string, task: Task): Task {
  return async (payload, helpers) => {
    const of = OfOrganization.safeParse(payload);
    if (of.success && (await isSuspended(context, of.data.organizationId))) {
      await putToRest(context, name, of.data, helpers.job);
      return;
    }
    await task(payload, helpers);
  };
}

/** The tasks, of which some rest for organizations that are suspended. */
export function withRest(context: Context, tasks: TaskList): TaskList {
  const quiet = resting.flatMap((name) => {
    const task = tasks[name];
    return task ? [[name, restful(context, name, task)] as const] : [];
  });
  return { ...tasks, ...Object.fromEntries(quiet) };
}

/** An organization works again: its jobs go on. */
export async function wakeJobs({ db }: Pick<Context, 'db'>, organizationId: string): Promise<void> {
  await db.pool.query(
    `update graphile_worker._private_jobs set run_at = now()
      where locked_at is null and run_at > now()
        and payload->>'organizationId' = $1 and (payload->>'isResting')::boolean`,
    [organizationId],
  );
}
