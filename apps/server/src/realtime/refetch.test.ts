import { ProblemError, type Session } from '@civicconnect/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { warmUp } from '../testing/brains.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import type { Follower } from '../testing/follower.ts';
import { type Deed, deeds, type House, openHouse, say } from '../testing/house.ts';
import type { Person } from '../testing/people.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  await warmUp(test);
});

/** What changes with the time alone is nobody's event: screens count it down themselves. */
function timeless({ deadlines, allowedActions, ...session }: Session, withPlaces: boolean) {
  const { firstReply, resolution } = deadlines;
  return {
    ...session,
    queue: withPlaces ? session.queue : null,
    deadlines: {
      firstReply: { ...firstReply, state: null },
      resolution: { ...resolution, state: null },
    },
    allowedActions: allowedActions.filter((action) => action !== 'reopen' && action !== 'feedback'),
  };
}

async function fetched({ client }: Person, id: string) {
  try {
    const { session } = await client.getSession({ params: { id } });
    const { items } = await client.listMessages({ params: { sessionId: id } });
    return { session, messages: items };
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null;
    throw error;
  }
}

/** What a follower knows must be what a fresh fetch gives, field by field; no more, no less. */
async function compare(follower: Follower, { sessions }: House, what: string, withPlaces: boolean) {
  await follower.catchUp();
  for (const id of sessions) {
    const fresh = await fetched(follower.person, id);
    const kept = follower.threads.get(id);
    const where = `${what}: ${follower.person.name}`;
    if (!fresh) {
      expect(kept, `${where} still sees what is no longer theirs`).toBeUndefined();
      continue;
    }
    if (!kept) throw new Error(`${where} was never told of a session they may read`);
    expect(timeless(kept.session, withPlaces), where).toEqual(timeless(fresh.session, withPlaces));
    expect(kept.messages, where).toEqual(fresh.messages);
  }
}

async function compareAll(all: House, what: string, withPlaces = false) {
  if (withPlaces) await test.realtime.settled();
  await Promise.all(all.all.map((follower) => compare(follower, all, what, withPlaces)));
}

/** Does it and compares; a refusal is an answer like any other, a failure is not. */
async function perform(h: House, deed: Deed, n: number): Promise<boolean> {
  const id = h.sessions[n % Math.max(1, h.sessions.length)] ?? test.context.newId();
  let done = true;
  try {
    await deeds[deed](h, n, id);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    done = false;
  }
  await compareAll(h, `${deed} ${n}`);
  return done;
}

const clerkNo = 0;
const operatorNo = 1;

/** Each step is compared for six people: on a busy machine a whole life takes its time. */
describe('a client that keeps its state by events alone', { timeout: 90_000 }, () => {
  it('has what a fresh fetch gives, after every step of a whole life', async () => {
    const h = await openHouse(test);
    const script: [Deed, number][] = [
      ['open', 0],
      ['route', 0],
      ['add', 0],
      ['wrongPlace', 0],
      ['classify', operatorNo],
      ['pick', clerkNo],
      ['confirm', clerkNo],
      ['reply', clerkNo],
      ['citizenReads', 2],
      ['write', 0],
      ['staffReads', 3],
      ['hold', clerkNo],
      ['resume', clerkNo],
      ['hold', clerkNo],
      ['write', 0],
      // Both are even and so move it to the roads; then back, and back again.
      ['correct', 6],
      ['undo', 0],
      ['correct', 6],
      ['correct', 5],
      ['pick', clerkNo],
      ['confirm', clerkNo],
      ['reply', clerkNo],
      ['end', clerkNo],
      ['rate', 4],
      ['rate', 2],
      ['reopen', 0],
      ['pick', operatorNo],
      ['confirm', operatorNo],
      ['reply', operatorNo],
      ['pass', 1],
      ['pass', 0],
      ['open', 1],
      ['route', 0],
    ];
    for (const [deed, n] of script) expect(await perform(h, deed, n), `${deed} ${n}`).toBe(true);
    await compareAll(h, 'places in the queues', true);
    const [first] = h.sessions;
    expect(h.foreignClerk.removed.has(first ?? '')).toBe(true);
    expect(h.foreignClerk.threads.has(first ?? '')).toBe(false);
    expect(h.clerk.threads.get(first ?? '')?.session.closeReason).toBe('inactive');
    for (const follower of h.all) follower.close();
  });

  it('hides a quarantined session from everyone but its citizen and the superusers', async () => {
    const h = await openHouse(test);
    expect(await perform(h, 'open', 3)).toBe(true);
    const [id = ''] = h.sessions;
    expect(h.operator.threads.has(id)).toBe(true);
    expect(await perform(h, 'route', 0)).toBe(true);
    expect(h.operator.threads.has(id)).toBe(false);
    expect(h.superuser.threads.has(id)).toBe(true);
    expect(await perform(h, 'release', 0)).toBe(true);
    expect(h.operator.threads.has(id)).toBe(true);
    expect(await perform(h, 'route', 0)).toBe(true);
    for (const follower of h.all) follower.close();
  });

  it('fills the gap when it comes back', async () => {
    const h = await openHouse(test);
    const [phone] = h.citizens;
    for (const [deed, n] of [
      ['open', 0],
      ['route', 0],
      ['pick', operatorNo],
      ['confirm', operatorNo],
    ] as const)
      await perform(h, deed, n);
    phone.drop();
    const [id = ''] = h.sessions;
    for (let n = 0; n < 3; n += 1) await say(h.operator.person, id);
    await h.operator.person.client.hold({ params: { id } });
    await test.context.relay.settled();
    await phone.reconnect();
    await compareAll(h, 'after the reconnect');
    expect(phone.threads.get(id)?.messages).toHaveLength(4);
    for (const follower of h.all) follower.close();
  });

  it('has what a fresh fetch gives, after every step of any life', async () => {
    const step = fc.record({
      deed: fc.constantFrom(...(Object.keys(deeds) as Deed[])),
      n: fc.nat({ max: 11 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 22, maxLength: 22 }), async (steps) => {
        const h = await openHouse(test);
        await perform(h, 'open', 0);
        await perform(h, 'open', 1);
        await perform(h, 'route', 0);
        for (const { deed, n } of steps) await perform(h, deed, n);
        await compareAll(h, 'places in the queues', true);
        for (const follower of h.all) follower.close();
      }),
      { numRuns: 2, seed: 20_261_120, endOnFailure: true },
    );
  });
});
