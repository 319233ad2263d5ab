import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { connect, type Live } from '../testing/live.ts';
import { newStaff } from '../testing/people.ts';
import { givenSession } from '../testing/sessions.ts';

let test: TestApp;
let phone: Live;
let desk: Live;
let sessionId: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  const clerk = await newStaff(test);
  const { id, citizen } = await givenSession(test, { status: 'active', assigneeId: clerk.id });
  sessionId = id;
  [phone, desk] = [await connect(test, citizen), await connect(test, clerk)];
  await phone.ask('join_room', { sessionId });
});
afterAll(() => {
  phone.close();
  desk.close();
});

/** How many of so many at once were taken, and for how many the time that passed was enough. */
async function flood(perSecond: number, count: number, send: () => Promise<{ ok: boolean }>) {
  const begun = Date.now();
  const replies = await Promise.all(Array.from({ length: count }, send));
  const refilled = Math.ceil(((Date.now() - begun) / 1000) * perSecond) + 1;
  return { taken: replies.filter(({ ok }) => ok).length, refilled, replies };
}

describe('a connection that floods', () => {
  it('with marks of writing tells few of them, and is heard in all else', async () => {
    let on = false;
    const { taken, refilled } = await flood(2, 40, () => {
      on = !on;
      return phone.ask('typing', { sessionId, on });
    });
    expect(taken).toBeGreaterThanOrEqual(10);
    expect(taken).toBeLessThanOrEqual(10 + refilled);
    expect(await phone.ask('read', { sessionId, seq: 1 })).toEqual({ ok: true });
    await desk.hears('read');
    expect(desk.heard.filter(({ event }) => event === 'typing')).toHaveLength(taken);
  });

  it('with anything is told so, and goes on being connected', async () => {
    const { taken, refilled, replies } = await flood(20, 200, () =>
      phone.ask('read', { sessionId, seq: 1 }),
    );
    expect(taken).toBeLessThanOrEqual(60 + refilled);
    expect(replies).toContainEqual({
      ok: false,
      problem: expect.objectContaining({ status: 429, code: 'rate_limited' }),
    });
    expect(phone.socket.connected).toBe(true);
  });
});
