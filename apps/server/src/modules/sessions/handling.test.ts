import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession, queuedAppeal } from '../../testing/sessions.ts';

let test: TestApp;
let water: string;
let roads: string;
let operator: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻllar');
  operator = await newStaff(test, { role: 'operator' });
});

/** An appeal that a new clerk of the water department has picked. */
async function pickedAppeal() {
  const clerk = await newStaff(test, { departmentIds: [water] });
  const { id, citizen } = await queuedAppeal(test, water);
  await clerk.client.assign({ params: { id } });
  return { id, citizen, clerk };
}
const ofId = (id: string) => ({ params: { id } });

describe('a transfer', () => {
  it('hands the session to a colleague, who hears of it at once', async () => {
    const { id, clerk } = await pickedAppeal();
    const colleague = await newStaff(test, { departmentIds: [water], name: 'Dilshod Rahimov' });
    const live = await connect(test, colleague);
    const body = { staffId: colleague.id };
    const { session } = await clerk.client.transfer({ ...ofId(id), body });
    expect(session.assignee).toEqual({ id: colleague.id, name: 'Dilshod Rahimov' });
    expect(session.allowedActions).not.toContain('send');
    const heard = await live.hears('session_updated', (event) => event.session.id === id);
    expect(heard.session.allowedActions).toContain('transfer');
    const { items } = await clerk.client.timeline(ofId(id));
    expect(items.at(-1)).toMatchObject({ kind: 'transferred' });
    live.close();
  });

  it('goes to nobody who may not read it, who is not there, or who has it', async () => {
    const { id, clerk } = await pickedAppeal();
    const elsewhere = await newStaff(test, { departmentIds: [roads] });
    for (const staffId of [elsewhere.id, test.context.newId(), clerk.id]) {
      const call = clerk.client.transfer({ ...ofId(id), body: { staffId } });
      expect(await codeOf(call)).toBe('invalid_transition');
    }
    const { session } = await clerk.client.getSession(ofId(id));
    expect(session.assignee?.id).toBe(clerk.id);
  });

  it('is its assignee’s or an operator’s to make', async () => {
    const { id } = await pickedAppeal();
    const colleague = await newStaff(test, { departmentIds: [water] });
    const toSelf = { ...ofId(id), body: { staffId: colleague.id } };
    expect(await codeOf(colleague.client.transfer(toSelf))).toBe('not_assigned');
    await operator.client.transfer(toSelf);
    const { session } = await colleague.client.getSession(ofId(id));
    expect(session.assignee?.id).toBe(colleague.id);
  });
});

describe('a longer deadline', () => {
  it('is set once for study and once by the head, each time with notice to the citizen', async () => {
    const { id, clerk, citizen } = await pickedAppeal();
    const admin = await newStaff(test, { role: 'admin' });
    const call = { ...ofId(id), body: { reason: 'Joyida oʻrganish kerak' } };
    const before = (await clerk.client.getSession(ofId(id))).session.deadlines.resolution;
    const study = (await clerk.client.extendDeadline(call)).session;
    expect(study.deadlines.resolution.dueAt > before.dueAt).toBe(true);
    expect(before.extension).toEqual({ for: 'study', dueAt: study.deadlines.resolution.dueAt });
    expect(study.deadlines.resolution.extension).toBeNull();
    expect(study.deadlines.resolution.extended).toBe(true);
    expect(study.allowedActions).not.toContain('extend_deadline');
    expect(await codeOf(clerk.client.extendDeadline(call))).toBe('invalid_transition');
    const head = (await admin.client.extendDeadline(call)).session;
    expect(head.deadlines.resolution.dueAt > study.deadlines.resolution.dueAt).toBe(true);
    expect(await codeOf(admin.client.extendDeadline(call))).toBe('invalid_transition');
    const { items } = await citizen.client.listMessages({ params: { sessionId: id } });
    expect(items.filter(({ system }) => system?.code === 'deadline_extended')).toHaveLength(2);
  });

  it('wants a reason', async () => {
    const { id, clerk } = await pickedAppeal();
    const call = clerk.client.extendDeadline({ ...ofId(id), body: { reason: ' xa  ' } });
    expect(await codeOf(call)).toBe('invalid_input');
  });
});

describe('closing without consideration', () => {
  it('takes the words of one person and the approval of another', async () => {
    const { id, clerk, citizen } = await pickedAppeal();
    const body = { reason: 'Murojaat imzosiz yozilgan' };
    await clerk.client.proposeWithoutConsideration({ ...ofId(id), body });
    const { session } = await operator.client.getSession(ofId(id));
    expect(session.withoutConsideration).toEqual({
      reason: body.reason,
      proposedBy: { id: clerk.id, name: clerk.name },
    });
    expect(session.allowedActions).toContain('approve_without_consideration');
    expect((await citizen.client.getSession(ofId(id))).session.withoutConsideration).toBeNull();
    expect(await codeOf(clerk.client.approveWithoutConsideration(ofId(id)))).toBe('forbidden');
    await operator.client.approveWithoutConsideration(ofId(id));
    const closed = (await citizen.client.getSession(ofId(id))).session;
    expect(closed).toMatchObject({ status: 'closed', closeReason: 'without_consideration' });
    const acts = await test.context.db.onPlatform((tx) =>
      tx.select().from(audit).where(eq(audit.targetId, id)),
    );
    expect(acts).toMatchObject([
      {
        act: 'session.closed_without_consideration',
        actorId: operator.id,
        after: { proposedBy: clerk.name, reason: body.reason },
      },
    ]);
  });

  it('is not approved by who proposed it', async () => {
    const { id } = await pickedAppeal();
    const body = { reason: 'Vakolatimizga kirmaydi' };
    const { session } = await operator.client.proposeWithoutConsideration({ ...ofId(id), body });
    expect(session.allowedActions).not.toContain('approve_without_consideration');
    const call = operator.client.approveWithoutConsideration(ofId(id));
    expect(await codeOf(call)).toBe('invalid_transition');
  });
});

describe('the other sessions of a citizen', () => {
  it('are those that the reader may read, newest first', async () => {
    const { id, citizen, clerk } = await pickedAppeal();
    const closed = { status: 'closed', closeReason: 'resolved', closedAt: new Date() } as const;
    const own = { citizen };
    const old = await givenSession(test, { ...closed, departmentId: water }, own);
    const foreign = await givenSession(test, { ...closed, departmentId: roads }, own);
    const rejected = { ...closed, closeReason: 'rejected' as const };
    await givenSession(test, { ...rejected, departmentId: water }, own);
    await queuedAppeal(test, water);
    const idsFor = async (person: Person) =>
      (await person.client.otherSessions(ofId(id))).items.map((session) => session.id);
    expect(await idsFor(clerk)).toEqual([old.id]);
    expect(await idsFor(operator)).toEqual([foreign.id, old.id]);
  });
});

describe('a list', () => {
  it('is narrowed by channel, kind, priority, assignee, what is unread and what is late', async () => {
    const health = await departmentNamed(test, 'Sogʻliqni saqlash');
    const clerk = await newStaff(test, { departmentIds: [health] });
    const plain = await queuedAppeal(test, health);
    const urgent = await queuedAppeal(test, health);
    await clerk.client.updateSession({ ...ofId(urgent.id), body: { priority: 'high' } });
    const mine = await queuedAppeal(test, health);
    await clerk.client.assign(ofId(mine.id));
    await clerk.client.markRead({ ...ofId(mine.id), body: { seq: 1 } });
    const openedAt = new Date(Date.now() - 40 * 24 * 3600 * 1000);
    const late = await givenSession(test, { status: 'queued', departmentId: health, openedAt });
    const listed = async (query: Parameters<typeof clerk.client.listSessions>[0]) => {
      const { items } = await clerk.client.listSessions(query);
      return items.map(({ id }) => id).sort();
    };
    const all = [plain.id, urgent.id, mine.id, late.id].sort();
    const but = (...gone: string[]) => all.filter((id) => !gone.includes(id));
    expect(await listed({ query: { department: health } })).toEqual(all);
    expect(await listed({ query: { channel: 'web' } })).toEqual(all);
    expect(await listed({ query: { channel: 'telegram' } })).toEqual([]);
    expect(await listed({ query: { kind: 'chat' } })).toEqual([]);
    expect(await listed({ query: { kind: 'appeal' } })).toEqual(all);
    expect(await listed({ query: { priority: 'high' } })).toEqual([urgent.id]);
    expect(await listed({ query: { assignee: clerk.id } })).toEqual([mine.id]);
    expect(await listed({ query: { assignee: 'nobody' } })).toEqual(but(mine.id));
    expect(await listed({ query: { unread: 'false' } })).toEqual([mine.id]);
    expect(await listed({ query: { unread: 'true' } })).toEqual(but(mine.id));
    expect(await listed({ query: { late: 'true' } })).toEqual([late.id]);
    expect(await listed({ query: { late: 'false', assignee: 'nobody' } })).toEqual(
      but(mine.id, late.id),
    );
  });
});
