import { once } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { openBrowser } from '../auth/test-browser.ts';
import { freeSessions } from './leave.ts';

let test: TestApp;
let admin: Person;
let organizationId: string;
let departmentId: string;
let elsewhere: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  const made = await newOrganization(test);
  organizationId = made.id;
  departmentId = made.departmentId;
  admin = await newStaff(test, { role: 'admin', organizationId, name: 'Dilfuza Aliyeva' });
  const { department } = await admin.client.createDepartment({
    body: { name: { uz: 'Yoʻllar boʻlimi' }, description: { uz: 'Yoʻllar va koʻpriklar.' } },
  });
  elsewhere = department.id;
});

const newAgent = (departmentIds = [departmentId]) =>
  newStaff(test, { organizationId, departmentIds });

const inHand = async (assigneeId: string, status: 'active' | 'held', where: string | null) =>
  (
    await givenSession(
      test,
      { status, departmentId: where, assigneeId, firstReplyAt: new Date(), kind: 'chat' },
      { organizationId },
    )
  ).id;

const stateOf = async (id: string) => {
  const { session } = await admin.client.getSession({ params: { id } });
  return { status: session.status, assignee: session.assignee?.id ?? null };
};

describe('whoever leaves', () => {
  it('leaves no session behind: back in its queue, or with the operators', async () => {
    const agent = await newAgent();
    const ids = [
      await inHand(agent.id, 'active', departmentId),
      await inHand(agent.id, 'held', departmentId),
      await inHand(agent.id, 'active', null),
    ];
    const { staff, sessions } = await admin.client.deactivateStaff({ params: { id: agent.id } });
    expect(staff).toMatchObject({ state: 'deactivated', openSessions: 0 });
    expect(sessions).toEqual({ transferred: 0, queued: 3 });
    expect(await Promise.all(ids.map(stateOf))).toEqual([
      { status: 'queued', assignee: null },
      { status: 'queued', assignee: null },
      { status: 'triage', assignee: null },
    ]);
    const { items } = await admin.client.timeline({ params: { id: ids[0] ?? '' } });
    expect(items.at(-1)).toMatchObject({ kind: 'returned', actor: { name: 'Dilfuza Aliyeva' } });
    const again = await admin.client.deactivateStaff({ params: { id: agent.id } });
    expect(again.sessions).toEqual({ transferred: 0, queued: 0 });
  });

  it('gives a colleague what the colleague may read', async () => {
    const [agent, colleague] = await Promise.all([newAgent(), newAgent()]);
    const own = await inHand(agent.id, 'active', departmentId);
    const foreign = await inHand(agent.id, 'held', elsewhere);
    const { sessions } = await admin.client.deactivateStaff({
      params: { id: agent.id },
      query: { handTo: colleague.id },
    });
    expect(sessions).toEqual({ transferred: 1, queued: 1 });
    expect(await stateOf(own)).toEqual({ status: 'active', assignee: colleague.id });
    expect(await stateOf(foreign)).toEqual({ status: 'queued', assignee: null });
  });

  it('gives them to nobody who has left too, or is of another house', async () => {
    const [agent, gone] = await Promise.all([newAgent(), newAgent()]);
    const id = await inHand(agent.id, 'active', departmentId);
    await admin.client.deactivateStaff({ params: { id: gone.id } });
    for (const handTo of [gone.id, (await newStaff(test)).id]) {
      const refused = await refusal(
        admin.client.deactivateStaff({ params: { id: agent.id }, query: { handTo } }),
      );
      expect(refused.errors?.map(({ path }) => path)).toEqual(['handTo']);
    }
    expect(await stateOf(id)).toEqual({ status: 'active', assignee: agent.id });
  });

  it('is out at once: logins, sockets within a second, and no way back in', async () => {
    const body = {
      name: 'Karim Toʻxtayev',
      email: 'karim@leave.example',
      role: 'agent' as const,
      password: 'daryo-boyida-7-tol',
    };
    const { staff } = await admin.client.createStaff({ body });
    const login = { email: body.email, password: body.password, organization: organizationId };
    const { accessToken } = await test.client().login({ body: login });
    const live = await connect(test, { token: accessToken });
    const closed = once(live.socket as never, 'disconnect');
    const began = performance.now();
    await admin.client.deactivateStaff({ params: { id: staff.id } });
    await closed;
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await codeOf(test.client(accessToken).me())).toBe('unauthenticated');
    expect(await codeOf(test.client().login({ body: login }))).toBe('invalid_credentials');

    const { staff: back } = await admin.client.updateStaff({
      params: { id: staff.id },
      body: { active: true },
    });
    expect(back.state).toBe('active');
    expect(await codeOf(test.client(accessToken).me())).toBe('unauthenticated');
    await test.client().login({ body: login });
  });

  it('loses what was given to them at the last moment', async () => {
    const agent = await newAgent();
    await admin.client.updateStaff({ params: { id: agent.id }, body: { active: false } });
    const late = await inHand(agent.id, 'active', departmentId);
    const kept = await inHand(admin.id, 'active', departmentId);
    for (const staffId of [agent.id, admin.id]) {
      await freeSessions(test.context, { organizationId, staffId });
    }
    expect(await stateOf(late)).toEqual({ status: 'queued', assignee: null });
    expect(await stateOf(kept)).toEqual({ status: 'active', assignee: admin.id });
  });
});

describe('what somebody may do', () => {
  it('changes on their open screens too', async () => {
    const agent = await newAgent();
    const id = await inHand(admin.id, 'active', departmentId);
    const live = await connect(test, agent);
    expect(await live.ask('join_room', { sessionId: id })).toMatchObject({ ok: true });
    await admin.client.updateStaff({
      params: { id: agent.id },
      body: { departmentIds: [elsewhere] },
    });
    await live.hears('session_removed', ({ sessionId }) => sessionId === id);
    expect(await live.ask('join_room', { sessionId: id })).toMatchObject({ ok: false });
    await admin.client.updateStaff({ params: { id: agent.id }, body: { role: 'operator' } });
    await test.realtime.settled();
    await admin.client.hold({ params: { id } });
    await live.hears('session_updated', ({ session }) => session.id === id);
    const browser = openBrowser(test);
    const me = await browser.get('/me', { authorization: `Bearer ${agent.token}` });
    expect(me.body.person).toMatchObject({ role: 'operator' });
    live.close();
  });
});
