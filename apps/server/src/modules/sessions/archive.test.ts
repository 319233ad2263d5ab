import type { SessionState } from '@civicconnect/domain';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessions } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';

let test: TestApp;
let operator: Person;
let organizationId: string;
let departmentId: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  ({ id: organizationId, departmentId } = await newOrganization(test));
  operator = await newStaff(test, { role: 'operator', organizationId });
});

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 12));

async function closed(at: Date, state: Partial<SessionState> = {}): Promise<string> {
  const { id } = await givenSession(
    test,
    { status: 'closed', closedAt: at, closeReason: 'resolved', ...state },
    { organizationId },
  );
  return id;
}

type Query = NonNullable<Parameters<Person['client']['listSessions']>[0]>['query'];
const archive = async (query: Query) =>
  (await operator.client.listSessions({ query: { view: 'archive', ...query } })).items.map(
    ({ id }) => id,
  );

describe('the archive', () => {
  it('is narrowed to when, why, where and by which way', async () => {
    const early = await closed(day(1), { departmentId });
    const idle = await closed(day(2), { closeReason: 'inactive' });
    const late = await closed(day(3));
    await test.context.db.inOrganization(organizationId, (tx) =>
      tx.update(sessions).set({ channel: 'telegram' }).where(eq(sessions.id, late)),
    );
    expect(await archive({})).toEqual([late, idle, early]);
    // From an instant on, and up to another, which belongs to the next span.
    const span = { closedFrom: day(1).toISOString(), closedTo: day(3).toISOString() };
    expect(await archive(span)).toEqual([idle, early]);
    expect(await archive({ closedFrom: day(3).toISOString() })).toEqual([late]);
    expect(await archive({ closeReason: 'inactive' })).toEqual([idle]);
    expect(await archive({ department: departmentId })).toEqual([early]);
    expect(await archive({ channel: 'telegram' })).toEqual([late]);
    expect(await archive({ ...span, closeReason: 'resolved' })).toEqual([early]);
  });

  it.each([
    ['sessions_archive', `closed_at >= now() - interval '1 day'`],
    ['sessions_archive_department', `department_id = '00000000-0000-7000-8000-000000000000'`],
    ['sessions_archive_reason', `close_reason = 'inactive'`],
    ['sessions_archive_channel', `channel = 'api'`],
  ])('reads through %s', async (index, condition) => {
    const plan = await test.context.db.onPlatform(async (tx) => {
      await tx.execute('set local enable_seqscan = off; set local enable_sort = off');
      const { rows } = await tx.execute<{ 'QUERY PLAN': string }>(`explain select id from sessions
        where organization_id = '${organizationId}' and status = 'closed' and ${condition}
        order by closed_at desc, id desc limit 50`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(new RegExp(`using ${index}\\b`));
  });
});
