import { ProblemError } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, newCitizen, newStaff, type Person } from '../../testing/people.ts';
import { givenSession, queuedAppeal } from '../../testing/sessions.ts';

let test: TestApp;
let water: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
});

/** What became of calls made at once: the code of each refusal, `ok` for the rest. No failure passes. */
async function outcomes(calls: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(calls);
  return settled.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'ok';
    const { reason } = outcome;
    if (!(reason instanceof ProblemError) || reason.problem.status >= 500) throw reason;
    return reason.problem.code;
  });
}

async function inHand() {
  const clerk = await newStaff(test, { departmentIds: [water] });
  const given = await givenSession(test, {
    status: 'active',
    departmentId: water,
    assigneeId: clerk.id,
    routingConfirmed: true,
    firstReplyAt: test.context.clock.now(),
  });
  return { clerk, ...given };
}

const messagesOf = async ({ client }: Person, sessionId: string) => {
  const items = [];
  for (let after = 0; ; ) {
    const page = await client.listMessages({ params: { sessionId }, query: { after } });
    items.push(...page.items);
    if (!page.nextCursor) return items;
    after = Number(page.nextCursor);
  }
};

describe('two staff who pick at once', () => {
  it('never both win, and one always does', async () => {
    const first = await newStaff(test, { departmentIds: [water], name: 'Birinchi' });
    const second = await newStaff(test, { departmentIds: [water], name: 'Ikkinchi' });
    const won = { Birinchi: 0, Ikkinchi: 0 };
    for (let round = 0; round < 10; round += 1) {
      const sessions = await Promise.all(
        Array.from({ length: 20 }, () => queuedAppeal(test, water)),
      );
      await Promise.all(
        sessions.map(async ({ id }, index) => {
          const order = (index + round) % 2 === 0 ? [first, second] : [second, first];
          const picks = order.map(({ client }) => client.assign({ params: { id } }));
          expect((await outcomes(picks)).sort()).toEqual(['already_assigned', 'ok']);
          const { session } = await first.client.getSession({ params: { id } });
          const winner = order[(await outcomes(picks)).indexOf('ok')];
          expect(session.assignee?.id).toBe(winner?.id);
          won[session.assignee?.name as keyof typeof won] += 1;
        }),
      );
    }
    expect(won.Birinchi + won.Ikkinchi).toBe(200);
    expect(Math.min(won.Birinchi, won.Ikkinchi)).toBeGreaterThan(0);
  }, 60_000);
});

describe('many who write at once', () => {
  it('get seqs without a gap, each message once', async () => {
    const { clerk, citizen, id } = await inHand();
    const send = ({ client }: Person, n: number) =>
      client.sendMessage({
        body: {
          sessionId: id,
          text: `Gap ${n}`,
          clientId: `at-once-${String(n).padStart(4, '0')}`,
        },
      });
    const calls = Array.from({ length: 30 }, (_, n) => [
      send(n % 2 === 0 ? clerk : citizen, n),
      // Each is sent twice, as a phone does that heard no answer.
      send(n % 2 === 0 ? clerk : citizen, n),
    ]).flat();
    const answers = await Promise.all(calls);
    expect(new Set(answers.map(({ message }) => message.id)).size).toBe(30);
    const stored = await messagesOf(citizen, id);
    expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: 31 }, (_, n) => n + 1));
    for (let n = 0; n < calls.length; n += 2) {
      expect(answers[n]?.message).toEqual(answers[n + 1]?.message);
    }
  });

  it('may use the same clientId when they are not the same author', async () => {
    const { clerk, citizen, id } = await inHand();
    const body = { sessionId: id, text: 'Salom', clientId: 'the-same-one' };
    const [mine, theirs] = [
      await clerk.client.sendMessage({ body }),
      await citizen.client.sendMessage({ body }),
    ];
    expect(mine.message.id).not.toBe(theirs.message.id);
    expect(theirs.message.seq).toBe(mine.message.seq + 1);
  });

  it('store one message when one author sends one clientId to two sessions at once', async () => {
    const one = await inHand();
    const other = await givenSession(test, {
      status: 'active',
      departmentId: water,
      assigneeId: one.clerk.id,
      routingConfirmed: true,
    });
    for (let n = 0; n < 10; n += 1) {
      const sends = [one.id, other.id].map((sessionId) =>
        one.clerk.client.sendMessage({
          body: { sessionId, text: 'Salom', clientId: `two-places-${n}` },
        }),
      );
      expect(await outcomes(sends)).toEqual(['ok', 'ok']);
      const [a, b] = await Promise.all(sends);
      expect(a?.message).toEqual(b?.message);
    }
  });
});

describe('appeals opened at once', () => {
  it('have numbers and receipts of their own', async () => {
    const citizens = await Promise.all(Array.from({ length: 30 }, () => newCitizen(test)));
    const opened = await Promise.all(
      citizens.map(({ client }, n) =>
        client.openAppeal({ body: { text: `Mahallamizda suv yoʻq, yordam bering, ${n}-uy.` } }),
      ),
    );
    expect(new Set(opened.map(({ session }) => session.number)).size).toBe(30);
    const receipts = await Promise.all(
      citizens.map(({ client }, n) =>
        client.receipt({ params: { id: opened[n]?.session.id ?? '' } }),
      ),
    );
    expect(new Set(receipts.map(({ verificationCode }) => verificationCode)).size).toBe(30);
  });

  it('are one, when one citizen sends different texts', async () => {
    const citizen = await newCitizen(test);
    const calls = Array.from({ length: 10 }, (_, n) =>
      citizen.client.openAppeal({
        body: { text: `Uchinchi kundirki suv yoʻq, ${n}-marta yozdim.` },
      }),
    );
    expect((await outcomes(calls)).sort()).toEqual([
      'ok',
      ...Array.from({ length: 9 }, () => 'session_locked'),
    ]);
  });

  it('leave one session open when another is reopened at that moment', async () => {
    for (let n = 0; n < 10; n += 1) {
      const closed = await givenSession(test, {
        status: 'closed',
        departmentId: water,
        closeReason: 'resolved',
        closedAt: test.context.clock.now(),
      });
      const { client } = closed.citizen;
      await outcomes([
        client.reopen({ params: { id: closed.id } }),
        client.openAppeal({ body: { text: `Yangi murojaat: koʻchada chiroq yonmayapti, ${n}.` } }),
      ]);
      const { items } = await client.listAppeals();
      expect(items.filter(({ status }) => status !== 'closed')).toHaveLength(1);
    }
  });
});

describe('staff who act at once', () => {
  it('end, hold and move one session without a failure, and leave it in one state', async () => {
    const { clerk, id } = await inHand();
    const roads = await departmentNamed(test, 'Yoʻl');
    const params = { id };
    await outcomes([
      clerk.client.hold({ params }),
      clerk.client.close({ params, body: {} }),
      clerk.client.correct({ params, body: { departmentId: roads, reason: 'Boshqa boʻlim' } }),
      clerk.client.resume({ params }),
      clerk.client.updateSession({ params, body: { priority: 'high' } }),
    ]);
    const superuser = await newStaff(test, { role: 'superuser' });
    const { session } = await superuser.client.getSession({ params });
    const stored = await messagesOf(superuser, id);
    expect(stored.map(({ seq }) => seq)).toEqual(
      Array.from({ length: session.lastSeq }, (_, n) => n + 1),
    );
  });
});
