import { eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { notifications, staff } from '../../db/schema/index.ts';
import { letPass } from '../../testing/clock.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import {
  departmentNamed,
  homeOrganization,
  newOrganization,
  newStaff,
  type Person,
} from '../../testing/people.ts';
import { givenSession, queuedAppeal } from '../../testing/sessions.ts';
import { notifyStaff } from './notify.ts';
import { sweepNotifications } from './queries.ts';

let test: TestApp;
let water: string;
let roads: string;
let clerk: Person;
let mate: Person;
let operator: Person;

beforeEach(async () => {
  test ??= await createTestApp({ worker: false });
  water ??= await departmentNamed(test, 'Ichimlik suvi');
  roads ??= await departmentNamed(test, 'Yoʻl');
  clerk = await newStaff(test, { departmentIds: [water], name: 'Lola' });
  mate = await newStaff(test, { departmentIds: [water] });
  operator = await newStaff(test, { role: 'operator', name: 'Dilnoza' });
});

const told = async (person: Person) => (await person.client.listNotifications()).items;
const kinds = async (person: Person) => (await told(person)).map(({ kind }) => kind);
const reason = 'Bu boshqa boʻlimning ishi';

describe('whom a session’s events tell', () => {
  it('the department of what enters its queue, but not who sent it there, nor others', async () => {
    const session = await givenSession(test, { status: 'triage' });
    const other = await newStaff(test, { departmentIds: [roads] });
    const sent = { params: { id: session.id }, body: { departmentId: water, reason } };
    await clerk.client.correct(sent);
    expect(await told(mate)).toMatchObject([
      { kind: 'queued', session: { id: session.id }, readAt: null, params: { by: 'Lola' } },
    ]);
    expect((await told(mate))[0]?.params.department).toMatch(/^Ichimlik suvi/);
    for (const person of [clerk, other, operator]) expect(await kinds(person)).toEqual([]);
  });

  it('the assignee of what their citizen writes, once with its count while they have not read it', async () => {
    const session = await givenSession(test, {
      status: 'active',
      departmentId: water,
      assigneeId: clerk.id,
      routingConfirmed: true,
      firstReplyAt: test.context.clock.now(),
    });
    const write = (n: number) =>
      session.citizen.client.sendMessage({
        body: { sessionId: session.id, text: `Gap ${n}`, clientId: `notice-${session.id}-${n}` },
      });
    await write(1);
    await write(2);
    expect(await told(clerk)).toMatchObject([{ kind: 'citizen_wrote', params: { count: 2 } }]);
    await clerk.client.readNotifications({ body: { sessionId: session.id } });
    await write(3);
    const [newest, before] = await told(clerk);
    expect(newest).toMatchObject({ kind: 'citizen_wrote', readAt: null });
    expect(newest?.params.count).toBeUndefined();
    expect(before?.readAt).not.toBeNull();
    expect(await kinds(mate)).toEqual([]);
  });

  it('the operators after a second move', async () => {
    const { id } = await queuedAppeal(test, water);
    const move = (departmentId: string) =>
      operator.client.correct({ params: { id }, body: { departmentId, reason } });
    const second = await newStaff(test, { role: 'operator' });
    await move(roads);
    expect(await kinds(second)).toEqual([]);
    await move(water);
    expect(await kinds(second)).toContain('moved_again');
    expect(await kinds(operator)).toEqual([]);
  });

  it('a burst into one queue as one notice that counts, leading to no single session', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { id } = await givenSession(test, { status: 'triage' });
      await operator.client.correct({ params: { id }, body: { departmentId: water, reason } });
    }
    expect(await told(clerk)).toMatchObject([
      { kind: 'queued', session: null, params: { count: 5 } },
    ]);
  });
});

describe('a notice', () => {
  it('about a session is only for who may read it', async () => {
    const session = await givenSession(test, { status: 'quarantined' });
    const admin = await newStaff(test, { role: 'admin' });
    const superuser = await newStaff(test, { role: 'superuser' });
    const organizationId = await homeOrganization(test);
    await test.context.db.inOrganization(organizationId, (tx) =>
      notifyStaff(test.context, tx, {
        organizationId,
        audience: { staffIds: [clerk.id, admin.id, superuser.id] },
        kind: 'mentioned',
        sessionId: session.id,
      }),
    );
    for (const person of [clerk, admin]) expect(await kinds(person)).toEqual([]);
    expect(await told(superuser)).toMatchObject([{ session: { id: session.id } }]);
  });

  it('stops naming a session that its reader may no longer read', async () => {
    const session = await givenSession(test, { status: 'triage' });
    const { id } = session;
    await operator.client.correct({ params: { id }, body: { departmentId: water, reason } });
    expect((await told(mate))[0]?.session?.id).toBe(id);
    await operator.client.correct({ params: { id }, body: { departmentId: roads, reason } });
    expect((await told(mate))[0]?.session).toBeNull();
  });

  it('is not there when the work it follows from fails', async () => {
    const organizationId = await homeOrganization(test);
    const live = await connect(test, clerk);
    const failing = test.context.db.inOrganization(organizationId, async (tx) => {
      await notifyStaff(test.context, tx, {
        organizationId,
        audience: { staffIds: [clerk.id] },
        kind: 'router_alert',
      });
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    await test.context.relay.settled();
    expect(await told(clerk)).toEqual([]);
    expect(live.heard.filter(({ event }) => event === 'notification')).toEqual([]);
    live.close();
  });

  it('reaches neither who was deactivated, nor who never came, nor another organization', async () => {
    const foreign = await newOrganization(test);
    const stranger = await newStaff(test, { role: 'operator', organizationId: foreign.id });
    const organizationId = await homeOrganization(test);
    const gone = await newStaff(test, {});
    const invited = await newStaff(test, {});
    const staffIds = [stranger.id, gone.id, invited.id, clerk.id];
    const rows = await test.context.db.inOrganization(organizationId, async (tx) => {
      await tx.update(staff).set({ deactivatedAt: new Date() }).where(eq(staff.id, gone.id));
      await tx.update(staff).set({ passwordHash: null }).where(eq(staff.id, invited.id));
      await notifyStaff(test.context, tx, {
        organizationId,
        audience: { staffIds },
        kind: 'router_alert',
      });
      return tx.select().from(notifications).where(inArray(notifications.staffId, staffIds));
    });
    expect(rows.map(({ staffId }) => staffId)).toEqual([clerk.id]);
    expect(await kinds(stranger)).toEqual([]);
  });
});

describe('one’s notifications', () => {
  async function tell(person: Person, times: number) {
    const organizationId = await homeOrganization(test);
    for (let n = 0; n < times; n += 1) {
      await test.context.db.inOrganization(organizationId, (tx) =>
        notifyStaff(test.context, tx, {
          organizationId,
          audience: { staffIds: [person.id] },
          kind: 'router_alert',
          subject: `alert:${n}`,
        }),
      );
    }
  }

  it('are told live on every screen, with how many are unread', async () => {
    const [one, two] = [await connect(test, clerk), await connect(test, clerk)];
    const other = await connect(test, mate);
    await tell(clerk, 2);
    for (const live of [one, two]) {
      const { notification } = await live.hears('notification', ({ unread }) => unread === 2);
      expect(notification.kind).toBe('router_alert');
    }
    expect(other.heard.filter(({ event }) => event === 'notification')).toEqual([]);
    for (const live of [one, two, other]) live.close();
  });

  it('come by pages, newest first, and each can be read by its owner alone', async () => {
    await tell(clerk, 5);
    const first = await clerk.client.listNotifications({ query: { limit: 2 } });
    expect(first).toMatchObject({ unread: 5, items: [{}, {}] });
    const rest = await clerk.client.listNotifications({
      query: { limit: 50, cursor: first.nextCursor ?? '' },
    });
    const all = [...first.items, ...rest.items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(5);
    expect(rest.nextCursor).toBeNull();
    const ids = [all[0]?.id ?? ''];
    expect(await mate.client.readNotifications({ body: { ids } })).toEqual({ unread: 0 });
    expect(await clerk.client.readNotifications({ body: { ids } })).toEqual({ unread: 4 });
    const unread = await clerk.client.listNotifications({ query: { unread: true } });
    expect(unread.items.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
    expect(await clerk.client.readNotifications({ body: { all: true } })).toEqual({ unread: 0 });
  });

  it('are kept for ninety days', async () => {
    await tell(clerk, 1);
    await letPass(test, 24 * 89, [clerk]);
    await sweepNotifications(test.context);
    expect(await told(clerk)).toHaveLength(1);
    await letPass(test, 24 * 2, [clerk]);
    await sweepNotifications(test.context);
    expect(await told(clerk)).toEqual([]);
  });

  it('may be chosen kind by kind; who has chosen nothing hears of all without a sound', async () => {
    const { person } = await clerk.client.me();
    expect(person).toMatchObject({ notifications: { quiet: [], sound: false } });
    const notifications = { quiet: ['queued' as const], sound: true };
    await clerk.client.updateMe({ body: { notifications } });
    expect((await clerk.client.me()).person).toMatchObject({ notifications, name: 'Lola' });
  });
});
