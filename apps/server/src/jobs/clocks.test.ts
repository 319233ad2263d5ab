import { Settings } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { organizations } from '../db/schema/index.ts';
import { letPass } from '../testing/clock.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { connect } from '../testing/live.ts';
import { departmentNamed, homeOrganization, newStaff, type Person } from '../testing/people.ts';
import { codeOf, refusal } from '../testing/refusal.ts';
import { type GivenSession, queuedAppeal } from '../testing/sessions.ts';
import { sweepClocks } from './clocks.ts';
import { sweepNews } from './news.ts';

let test: TestApp;
let water: string;
let clerk: Person;
let session: GivenSession;
let said = 0;

beforeEach(async () => {
  test ??= await createTestApp({ worker: false });
  water ??= await departmentNamed(test, 'Ichimlik suvi');
  clerk = await newStaff(test, { departmentIds: [water] });
  session = await queuedAppeal(test, water);
});

const params = () => ({ params: { id: session.id } });
const seen = async (person: Person) => (await person.client.getSession(params())).session;

async function say(person: Person) {
  said += 1;
  const clientId = `clock-${said}-000`;
  await person.client.sendMessage({ body: { sessionId: session.id, text: 'Bir gap', clientId } });
}

/** Picked, confirmed and answered: from here on silence closes it. */
async function answered() {
  await clerk.client.assign(params());
  await clerk.client.confirmRouting(params());
  await say(clerk);
}

const pass = (hours: number) => letPass(test, hours, [clerk, session.citizen]);

async function systemLines(person: Person): Promise<string[]> {
  const { items } = await person.client.listMessages({ params: { sessionId: session.id } });
  return items.flatMap(({ system }) => (system ? [system.code] : []));
}

async function setTimers(timers: Partial<Settings['timers']>) {
  const id = await homeOrganization(test);
  const settings = Settings.parse({ numberPrefix: 'NRP', timers });
  await test.context.db.onPlatform((tx) =>
    tx.update(organizations).set({ settings }).where(eq(organizations.id, id)),
  );
}

describe('an active session that nobody takes further', () => {
  it('is warned of at 22 h on both sides, and closed at 24 h', async () => {
    await answered();
    await pass(21.9);
    expect(await systemLines(clerk)).toEqual([]);
    const phone = await connect(test, session.citizen);
    const desk = await connect(test, clerk);
    await pass(0.2);
    const { autoCloseAt } = await seen(clerk);
    for (const live of [phone, desk]) {
      const { message } = await live.hears('new_message');
      expect(message).toMatchObject({
        author: { kind: 'system' },
        system: { code: 'closing_soon' },
      });
      expect(message.system?.params.closesAt).toBe(autoCloseAt);
      expect(message.text).not.toBe('');
    }
    await pass(1.9);
    expect((await seen(session.citizen)).status).toBe('active');
    await pass(0.2);
    for (const person of [clerk, session.citizen]) {
      expect(await seen(person)).toMatchObject({ status: 'closed', closeReason: 'inactive' });
      expect(await systemLines(person)).toEqual(['closing_soon', 'closed']);
    }
    phone.close();
    desk.close();
  });

  it('begins to wait anew with each word, and is warned of again', async () => {
    await answered();
    await pass(22.1);
    await say(clerk);
    await pass(21.5);
    expect(await seen(clerk)).toMatchObject({ status: 'active' });
    expect(await systemLines(clerk)).toEqual(['closing_soon']);
    await pass(0.6);
    expect(await systemLines(clerk)).toEqual(['closing_soon', 'closing_soon']);
  });

  it('gets its whole notice although the program was down', async () => {
    await answered();
    await pass(100);
    expect(await systemLines(clerk)).toEqual(['closing_soon']);
    await pass(1.9);
    expect((await seen(clerk)).status).toBe('active');
    await pass(0.2);
    expect((await seen(clerk)).status).toBe('closed');
  });

  it('is never closed while its citizen waits', async () => {
    await answered();
    await say(session.citizen);
    expect((await seen(clerk)).autoCloseAt).toBeNull();
    await pass(24 * 30);
    expect(await seen(clerk)).toMatchObject({
      status: 'active',
      deadlines: { resolution: { state: 'late' } },
    });
    expect(await systemLines(clerk)).toEqual([]);
  });

  it('is never closed in the queue, nor before the first answer', async () => {
    await pass(24 * 10);
    expect((await seen(clerk)).status).toBe('queued');
    await clerk.client.assign(params());
    await pass(24 * 10);
    expect((await seen(clerk)).status).toBe('active');
  });
});

describe('a held session', () => {
  it('is warned of at 46 h and closed at 48 h', async () => {
    await answered();
    await clerk.client.hold(params());
    await pass(45.9);
    expect(await systemLines(clerk)).toEqual([]);
    await pass(0.2);
    expect(await systemLines(clerk)).toEqual(['closing_soon']);
    expect((await seen(clerk)).status).toBe('held');
    await pass(2);
    expect(await seen(clerk)).toMatchObject({ status: 'closed', closeReason: 'inactive' });
  });

  it('waits anew from a resume', async () => {
    await answered();
    await clerk.client.hold(params());
    await pass(40);
    await clerk.client.resume(params());
    await pass(21);
    expect(await systemLines(clerk)).toEqual([]);
    await pass(1.5);
    expect(await systemLines(clerk)).toEqual(['closing_soon']);
  });
});

describe('what an organization has set', () => {
  it('holds for sessions whose clock was running already', async () => {
    await answered();
    await setTimers({ inactiveSeconds: 48 * 3600 });
    await pass(23);
    expect(await systemLines(clerk)).toEqual([]);
    await pass(23.1);
    expect(await systemLines(clerk)).toEqual(['closing_soon']);
    await setTimers({});
  });
});

describe('after the end', () => {
  async function ended() {
    await answered();
    await clerk.client.close({ ...params(), body: {} });
  }

  it('may be reopened for seven days, once', async () => {
    await ended();
    await pass(7 * 24 - 0.1);
    const { session: open } = await session.citizen.client.reopen(params());
    expect(open).toMatchObject({ status: 'queued', department: { id: water }, assignee: null });
    await clerk.client.assign(params());
    await clerk.client.close({ ...params(), body: {} });
    expect((await seen(session.citizen)).allowedActions).not.toContain('reopen');
    expect(await codeOf(session.citizen.client.reopen(params()))).toBe('invalid_transition');
  });

  it('may not be reopened after that', async () => {
    await ended();
    await pass(7 * 24 + 0.1);
    expect((await seen(session.citizen)).allowedActions).not.toContain('reopen');
    expect(await codeOf(session.citizen.client.reopen(params()))).toBe('invalid_transition');
  });

  it('may be rated anew for 24 hours', async () => {
    await ended();
    const { client } = session.citizen;
    const rate = (rating: number) => client.giveFeedback({ ...params(), body: { rating } });
    await rate(2);
    await pass(23.9);
    expect((await rate(5)).feedback.rating).toBe(5);
    await pass(0.2);
    expect((await seen(session.citizen)).allowedActions).not.toContain('feedback');
    expect(await codeOf(rate(1))).toBe('feedback_final');
    expect((await seen(session.citizen)).feedback?.rating).toBe(5);
  });
});

describe('the clock of the tests', () => {
  it('is moved by a superuser and seen at once, and kept for all processes', async () => {
    await answered();
    const superuser = await newStaff(test, { role: 'superuser' });
    const before = test.context.clock.now().getTime();
    const { now } = await superuser.client.advanceClock({ body: { advanceSeconds: 23 * 3600 } });
    expect(Date.parse(now) - before).toBeGreaterThanOrEqual(23 * 3600 * 1000);
    await clerk.renew();
    expect(await systemLines(clerk)).toEqual(['closing_soon']);
    await superuser.renew();
    const back = { advanceSeconds: -1 };
    expect(await refusal(superuser.client.advanceClock({ body: back }))).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'advanceSeconds' }],
    });
  });

  it('passes as time itself: what it leaps over happens in its order, at its own time', async () => {
    await answered();
    const due = (await seen(clerk)).autoCloseAt;
    const superuser = await newStaff(test, { role: 'superuser' });
    await superuser.client.advanceClock({ body: { advanceSeconds: 30 * 3600 } });
    await clerk.renew();
    expect(await systemLines(clerk)).toEqual(['closing_soon', 'closed']);
    const { closedAt, closeReason } = await seen(clerk);
    expect(closeReason).toBe('inactive');
    expect(Math.abs(Date.parse(closedAt ?? '') - Date.parse(due ?? ''))).toBeLessThan(60_000);
  });

  it('does nothing twice when two processes look at once', async () => {
    await answered();
    test.context.clock.setOffsetSeconds(test.context.clock.offsetSeconds() + 22.5 * 3600);
    await Promise.all([1, 2, 3, 4].map(() => sweepClocks(test.context)));
    await sweepClocks(test.context);
    await clerk.renew();
    expect(await systemLines(clerk)).toEqual(['closing_soon']);
  });
});

it('one sweep that fails does not hold up those after it', async () => {
  const seen: string[] = [];
  await sweepNews(test.context, [
    async () => Promise.reject(new Error('a table is locked')),
    async () => seen.push('the next'),
  ]);
  expect(seen).toEqual(['the next']);
});
