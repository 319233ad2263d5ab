import type { endpoints, QueryOf, Session } from '@civicconnect/contract';
import type { SessionState } from '@civicconnect/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';

let test: TestApp;
let operator: Person;
let organizationId: string;
let water: string;
let roads: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  ({ id: organizationId, departmentId: water } = await newOrganization(test));
  const admin = await newStaff(test, { role: 'admin', organizationId });
  operator = await newStaff(test, { role: 'operator', organizationId });
  const { department } = await admin.client.createDepartment({
    body: { name: { uz: 'Yoʻllar boʻlimi' }, description: { uz: 'Yoʻllar va koʻpriklar.' } },
  });
  roads = department.id;
});

const given = (state: Partial<SessionState> & { status: SessionState['status'] }) =>
  givenSession(test, state, { organizationId });

/** Hours before now. */
const ago = (hours: number) => new Date(test.context.clock.now().getTime() - hours * 3_600_000);

describe('the queue', () => {
  it('has everyone who waits, queue by queue, each at the position of domain.md', async () => {
    const later = await given({ status: 'queued', departmentId: water, openedAt: ago(1) });
    const first = await given({ status: 'queued', departmentId: water, openedAt: ago(3) });
    const urgent = await given({
      status: 'queued',
      departmentId: water,
      priority: 'high',
      openedAt: ago(0),
    });
    const elsewhere = await given({ status: 'queued', departmentId: roads, openedAt: ago(9) });
    const undecided = await given({ status: 'triage', openedAt: ago(5) });
    await given({ status: 'active', departmentId: water, assigneeId: operator.id });
    await given({ status: 'quarantined' });

    const all = await read({});
    const queues: Record<string, string[]> = {
      [water]: [urgent.id, first.id, later.id],
      [roads]: [elsewhere.id],
    };
    const expected = [water, roads].sort().flatMap((id) => queues[id] ?? []);
    expect(all.map(({ id }) => id)).toEqual([...expected, undecided.id]);
    for (const session of all) {
      const queue = queues[session.department?.id ?? ''] ?? [undecided.id];
      expect(session.queue?.position).toBe(queue.indexOf(session.id) + 1);
    }
    // Whatever the size of its pages.
    for (const limit of [1, 2, 3]) expect(await read({ limit })).toEqual(all);

    expect(idsOf(await read({ department: water, limit: 2 }))).toEqual(queues[water]);
    expect(idsOf(await read({ department: 'triage' }))).toEqual([undecided.id]);
  });

  it('shows an agent the queues of their departments, and triage', async () => {
    const agent = await newStaff(test, { organizationId, departmentIds: [roads] });
    const { items } = await agent.client.queue();
    expect(items.map(({ status, department }) => department?.id ?? status)).toEqual([
      roads,
      'triage',
    ]);
  });

  it('refuses a cursor of another list', async () => {
    const { nextCursor } = await operator.client.listSessions({ query: { limit: 1 } });
    expect(
      await codeOf(operator.client.queue({ query: { cursor: nextCursor ?? undefined } })),
    ).toBe('invalid_input');
  });
});

const idsOf = (sessions: Session[]) => sessions.map(({ id }) => id);

/** The whole queue, page after page. */
async function read(query: Partial<QueryOf<typeof endpoints.queue>>): Promise<Session[]> {
  const all: Session[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await operator.client.queue({ query: { ...query, cursor } });
    all.push(...page.items);
    if (!page.nextCursor) return all;
    cursor = page.nextCursor;
  }
}
