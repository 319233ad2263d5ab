import type { TestApp } from './create-test-app.ts';

/** A job that failed on all its tries, or on `attempts` of them; gives its id. */
export async function givenFailedJob(test: TestApp, attempts = 25): Promise<string> {
  const { pool } = test.context.db;
  const { rows } = await pool.query<{ id: string }>(
    `select id::text from graphile_worker.add_job('canary', '{"organizationId": "none"}'::json,
       run_at := now() + interval '1 hour')`,
  );
  const id = rows[0]?.id ?? '';
  await pool.query(
    `update graphile_worker._private_jobs set attempts = $2, last_error = $3 where id = $1::bigint`,
    [id, attempts, 'the model could not be read\n    at somewhere (inside.ts:1)'],
  );
  return id;
}
