import { type CloseReason, type SessionStatus, Settings } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import { departments, neighborhoods, organizations } from '../db/schema/index.ts';
import type { TestApp } from './create-test-app.ts';
import { type Dice, dice, momentsOf, type Past } from './given-past.ts';
import { storeBeside } from './histories-beside.ts';
import { newOrganization, newStaff } from './people.ts';
import { givenSession } from './sessions.ts';

/** An organization of its own, in whose departments three agents work. */
export async function givenPast(test: TestApp, timeZone: string): Promise<Past> {
  const { context } = test;
  const { id: organizationId, departmentId } = await newOrganization(test);
  const settings = Settings.parse({ numberPrefix: 'PST', timeZone });
  const second = context.newId();
  const neighborhoodIds = [context.newId(), context.newId()];
  await context.db.onPlatform(async (tx) => {
    await tx.update(organizations).set({ settings }).where(eq(organizations.id, organizationId));
    const [model] = await tx
      .select()
      .from(departments)
      .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId)));
    if (model) await tx.insert(departments).values({ ...model, id: second });
    for (const [order, id] of neighborhoodIds.entries()) {
      await tx
        .insert(neighborhoods)
        .values({ organizationId, id, name: { uz: `Mahalla ${order}` }, order });
    }
  });
  const departmentIds = [departmentId, second];
  const agents: Past['agents'] = [];
  for (let n = 0; n < 3; n += 1)
    agents.push(await newStaff(test, { organizationId, departmentIds }));
  const admin = await newStaff(test, { organizationId, role: 'admin' });
  return { organizationId, settings, departmentIds, neighborhoodIds, agents, admin };
}

const reasons: CloseReason[] = [
  'resolved',
  'resolved',
  'inactive',
  'without_consideration',
  'rejected',
];

const statuses: SessionStatus[] = [
  'triage',
  'queued',
  'active',
  'held',
  'assisting',
  'quarantined',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
];
/** One session of a past, with its history, its corrections, its rating and what the assistant said. */
async function givenOne(test: TestApp, past: Past, d: Dice): Promise<void> {
  const { context } = test;
  const { organizationId } = past;
  const status = d.oneOf(statuses);
  const moments = momentsOf(d, context.clock.now().getTime(), status);
  const { openedAt, pickedAt, firstReplyAt, closedAt } = moments;
  const isRouted = !['triage', 'assisting', 'quarantined'].includes(status) && !d.oneIn(5);
  const hasDepartment = !['triage', 'assisting', 'quarantined'].includes(status);
  const kind = status === 'assisting' || d.oneIn(3) ? 'chat' : 'appeal';
  const departmentId = hasDepartment ? d.oneOf(past.departmentIds) : null;
  const agent = d.oneOf(past.agents).id;
  const { id: sessionId } = await givenSession(
    test,
    {
      status,
      kind,
      openedAt,
      firstReplyAt,
      closedAt,
      departmentId,
      lastActivityAt: firstReplyAt ?? openedAt,
      lastWordBy: firstReplyAt ? 'staff' : 'citizen',
      closeReason: closedAt ? d.oneOf(reasons) : null,
      assigneeId: pickedAt ? agent : null,
      appealKind:
        kind === 'appeal' ? d.oneOf(['application', 'complaint', 'proposal', null]) : null,
      studied: d.oneIn(6),
      extended: d.oneIn(8),
      reopenedAt: d.oneIn(7) ? openedAt : null,
      lastSeq: 1 + d.roll(20),
    },
    { organizationId },
  );
  await storeBeside(test, past, d, { sessionId, status, kind, agent, isRouted, moments });
}

/** So many sessions of the last hundred days, with all that is counted of them. */
export async function givenHistory(
  test: TestApp,
  past: Past,
  seed: number,
  count: number,
): Promise<void> {
  const d = dice(seed);
  for (let n = 0; n < count; n += 1) await givenOne(test, past, d);
}
