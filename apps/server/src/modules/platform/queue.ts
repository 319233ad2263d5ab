import type { FailedJob, SystemReport } from '@civicconnect/contract';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';

const shownJobs = 100;
const shownError = 300;

interface JobRow {
  id: string;
  task: string;
  attempts: number;
  max_attempts: number;
  run_at: Date;
  created_at: Date;
  last_error: string | null;
}

function jobOf(row: JobRow): FailedJob {
  return {
    id: row.id,
    task: row.task,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    isDead: row.attempts >= row.max_attempts,
    runAt: row.run_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    error: row.last_error?.split('\n')[0]?.slice(0, shownError) ?? null,
  };
}

/** The queue is its owner's alone: neither role of a request may look into it. */
export async function queueReport(context: Context): Promise<SystemReport['queue']> {
  const { pool } = context.db;
  const { rows: counted } = await pool.query<Omit<SystemReport['queue'], 'failed'>>(
    `select count(*) filter (where locked_at is null and attempts = 0)::int as waiting,
       count(*) filter (where locked_at is not null)::int as running,
       count(*) filter (where locked_at is null and attempts between 1 and max_attempts - 1)::int as failing,
       count(*) filter (where locked_at is null and attempts >= max_attempts)::int as dead,
       floor(extract(epoch from now() - min(run_at) filter
         (where locked_at is null and attempts < max_attempts and run_at <= now())))::int as "oldestSeconds"
     from graphile_worker.jobs`,
  );
  const { rows } = await pool.query<JobRow>(
    `select id::text, task_identifier as task, attempts, max_attempts, run_at, created_at, last_error
     from graphile_worker.jobs where attempts > 0 and locked_at is null
     order by (attempts >= max_attempts) desc, updated_at desc, id desc limit ${shownJobs}`,
  );
  const none = { waiting: 0, running: 0, failing: 0, dead: 0, oldestSeconds: null };
  return { ...(counted[0] ?? none), failed: rows.map(jobOf) };
}

type Verb = 'job_retried' | 'job_discarded';

/** The queue's own functions: they leave alone what is in hand just now. */
const commands: Record<Verb, string> = {
  job_retried:
    'select from graphile_worker.reschedule_jobs(array[$1::bigint], run_at := now(), attempts := 0)',
  job_discarded: 'select from graphile_worker.complete_jobs(array[$1::bigint])',
};

/**
 * Tries a failed job again, or takes it out.
 *
 * @throws Refused 404 when it is not there, did not fail, or is in hand
 */
export async function decideJob(
  context: Context,
  caller: StaffCaller,
  id: string,
  verb: Verb,
): Promise<undefined> {
  const { pool } = context.db;
  const { rows } = await pool.query<Pick<JobRow, 'task' | 'attempts'>>(
    `select task_identifier as task, attempts from graphile_worker.jobs
     where id = $1::bigint and attempts > 0 and locked_at is null`,
    [id],
  );
  const [job] = rows;
  if (!job) throw new Refused('not_found');
  // On record first: what is done to the queue is part of no transaction of ours.
  await context.db.inOrganization(caller.organizationId, (tx) =>
    recordAct(context, tx, caller.organizationId, caller, {
      act: `system.${verb}`,
      target: { id, name: job.task },
      before: { attempts: job.attempts },
    }),
  );
  await pool.query(commands[verb], [id]);
  return undefined;
}
