import type { PoolClient } from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { locks } from '../db/locks.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { homeOrganization } from '../testing/people.ts';
import { addJob } from './add.ts';
import { handBack } from './hands.ts';
import { startWorker } from './worker.ts';

let test: TestApp;
let organizationId: string;
const connections: PoolClient[] = [];

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  organizationId = await homeOrganization(test);
});

afterEach(() => {
  for (const client of connections.splice(0)) client.release(true);
});

async function connection(): Promise<PoolClient> {
  const client = await test.context.db.pool.connect();
  connections.push(client);
  return client;
}

/** A job, and the queue it stands in, that a worker took some time ago. */
async function takenBy(worker: string, secondsAgo: number): Promise<() => Promise<boolean>> {
  const queue = `queue-of-${worker}`;
  await test.context.db.inOrganization(organizationId, (tx) =>
    addJob(tx, 'canary', { organizationId }, { queue, key: worker }),
  );
  const { pool } = test.context.db;
  for (const [table, where] of [
    ['_private_jobs', 'key = $1'],
    ['_private_job_queues', `queue_name = 'queue-of-' || $1`],
  ]) {
    const { rowCount } = await pool.query(
      `update graphile_worker.${table}
        set locked_by = $1, locked_at = now() - make_interval(secs => $2) where ${where}`,
      [worker, secondsAgo],
    );
    expect(rowCount).toBe(1);
  }
  return async () => {
    const { rows } = await pool.query(
      `select locked_by from graphile_worker._private_jobs where locked_by = $1
        union all select locked_by from graphile_worker._private_job_queues where locked_by = $1`,
      [worker],
    );
    return rows.length > 0;
  };
}

describe('what a worker has in hand', () => {
  it('is handed back when its process is gone, the queue it stood in too', async () => {
    const isTaken = await takenBy('worker-gone', 60);
    expect(await handBack(await connection(), null)).toEqual(['worker-gone']);
    expect(await isTaken()).toBe(false);
  });

  it('stays with it while its process lives, however long it takes, and not a moment longer', async () => {
    const isTaken = await takenBy('worker-alive', 3600);
    const alive = await connection();
    await alive.query("select pg_advisory_lock(hashtextextended('worker-alive', $1))", [
      locks.taker,
    ]);
    const other = await connection();
    expect(await handBack(other, null)).toEqual([]);
    expect(await isTaken()).toBe(true);
    connections.splice(connections.indexOf(alive), 1);
    alive.release(true);
    await vi.waitFor(async () => expect(await handBack(other, null)).toEqual(['worker-alive']));
    expect(await isTaken()).toBe(false);
  });

  it('is left alone where it was taken a moment ago, or by this process', async () => {
    await takenBy('worker-new', 2);
    await takenBy('worker-own', 60);
    expect(await handBack(await connection(), 'worker-own')).toEqual([]);
  });
});

it('a worker goes on with what a dead one left, and its own is marked as long as it runs', async () => {
  const isTaken = await takenBy('worker-killed', 60);
  const worker = await startWorker(test.context);
  await vi.waitFor(async () => expect(await isTaken()).toBe(false), { timeout: 20_000 });
  const marks = async () => {
    const { rows } = await test.context.db.pool.query<{ n: number }>(
      `select count(*)::int as n from pg_locks where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows[0]?.n ?? 0;
  };
  await vi.waitFor(async () => expect(await marks()).toBe(1), { timeout: 10_000 });
  const isTakenToo = await takenBy('worker-killed-too', 60);
  await vi.waitFor(async () => expect(await isTakenToo()).toBe(false), { timeout: 20_000 });
  await worker.stop();
  await vi.waitFor(async () => expect(await marks()).toBe(0));
}, 60_000);
