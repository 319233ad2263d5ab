import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { wakeChat } from '../channels/telegram/intake.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { homeOrganization } from '../testing/people.ts';
import { workOff } from '../testing/queue.ts';
import { forgetEmptyQueues } from './empty-queues.ts';

let test: TestApp;
let organizationId: string;
beforeAll(async () => {
  test = await createTestApp({ worker: false });
  organizationId = await homeOrganization(test);
});

const wake = (chat: string) =>
  test.context.db.inOrganization(organizationId, (tx) => wakeChat(tx, organizationId, chat));

async function queues(): Promise<string[]> {
  const { rows } = await test.context.db.pool.query<{ name: string }>(
    'select queue_name as name from graphile_worker._private_job_queues order by 1',
  );
  return rows.map(({ name }) => name.split(':').at(-1) ?? '');
}

it('forgets queues whose jobs are done, and no other', async () => {
  await wake('1');
  await workOff(test);
  await wake('2');
  expect(await queues()).toEqual(['1', '2']);
  expect(await forgetEmptyQueues(test.context)).toBe(1);
  expect(await queues()).toEqual(['2']);
  await workOff(test);
  expect(await forgetEmptyQueues(test.context)).toBe(1);
  expect(await queues()).toEqual([]);
});

it('leaves a queue for which a job is just being stored', async () => {
  await wake('3');
  await workOff(test);
  await test.context.db.inOrganization(organizationId, async (tx) => {
    await wakeChat(tx, organizationId, '3');
    // Nothing of it is committed, so nobody else can see that the queue is used again.
    expect(await forgetEmptyQueues(test.context)).toBe(0);
    await tx.execute(sql`select 1`);
  });
  expect(await queues()).toEqual(['3']);
});
