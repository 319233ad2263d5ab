import type { SettingsPatch } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessions } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOffice, type Office } from '../../testing/office.ts';
import type { Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { givenSession } from '../../testing/sessions.ts';
import { refreshClocks } from '../sessions/refresh-clocks.ts';

let test: TestApp;
let office: Office;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
});

beforeEach(async () => {
  office = await newOffice(test);
  ({ admin } = office);
});

const patch = (body: SettingsPatch) => admin.client.updateSettings({ body });

describe('deadlines and clocks of open sessions', () => {
  const derived = async (id: string) => {
    const [row] = await test.context.db.onPlatform((tx) =>
      tx.select().from(sessions).where(eq(sessions.id, id)),
    );
    if (!row) throw new Error('no such session');
    return row;
  };
  const hours = (from: Date, to: Date | null) =>
    ((to?.getTime() ?? 0) - from.getTime()) / 3_600_000;

  it('follow the settings, those of closed ones stay; a second look changes nothing', async () => {
    const openedAt = test.context.clock.now();
    const shared = { departmentId: office.water, openedAt, lastActivityAt: openedAt };
    const given = (state: Parameters<typeof givenSession>[1]) =>
      givenSession(test, { ...shared, ...state }, { organizationId: office.id });
    const waiting = await given({ status: 'queued' });
    const answered = await given({
      status: 'active',
      assigneeId: admin.id,
      firstReplyAt: openedAt,
      lastWordBy: 'staff',
    });
    const closed = await given({ status: 'closed', closedAt: openedAt, closeReason: 'resolved' });
    const before = await derived(closed.id);
    await patch({
      timers: { inactiveSeconds: 6 * 3600, warnSeconds: 3600 },
      deadlines: { firstReplySeconds: 8 * 3600, resolution: { application: { days: 2 } } },
    });
    await workOff(test);
    const first = await derived(waiting.id);
    expect(hours(openedAt, first.deadlineAt)).toBe(8);
    expect(hours(openedAt, first.alertAt)).toBe(6);
    const second = await derived(answered.id);
    expect(hours(openedAt, second.deadlineAt)).toBe(48);
    expect(hours(openedAt, second.clockAt)).toBe(5);
    expect(await derived(closed.id)).toEqual(before);
    await refreshClocks(test.context, { organizationId: office.id });
    expect(await derived(waiting.id)).toEqual(first);
    expect(await derived(answered.id)).toEqual(second);
  });

  it('of many are all reached, and of another organization none', async () => {
    const other = await newOffice(test);
    const foreign = await givenSession(
      test,
      { status: 'queued', departmentId: other.water },
      { organizationId: other.id },
    );
    const before = await derived(foreign.id);
    const many = await Promise.all(
      Array.from({ length: 230 }, () =>
        givenSession(
          test,
          { status: 'queued', departmentId: office.water },
          { organizationId: office.id },
        ),
      ),
    );
    await patch({ deadlines: { firstReplySeconds: 3600 } });
    await workOff(test);
    const rows = await test.context.db.onPlatform((tx) =>
      tx.select().from(sessions).where(eq(sessions.organizationId, office.id)),
    );
    expect(rows).toHaveLength(many.length);
    expect(new Set(rows.map((row) => hours(row.openedAt, row.deadlineAt)))).toEqual(new Set([1]));
    expect(await derived(foreign.id)).toEqual(before);
  });
});
