import type { EscalationReason, ServerEventPayload } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { timeline } from '../../db/schema/index.ts';
import { give, hours, look, say, spoken, type Visitor } from '../../testing/chats.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, newStaff, newVisitor, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { type Escalating, openEscalating } from './testing/escalating.ts';
import { usualPace } from './turn.ts';

let test: TestApp;
let knowledge: Escalating['knowledge'];
let water: string;
let clerk: Person;
let set: Escalating['set'];
let after: Escalating['after'];
let begin: Escalating['begin'];

beforeAll(async () => {
  ({ test, knowledge, water, clerk, set, after, begin } = await openEscalating());
});
beforeEach(() => begin());

/** Why a chat went to people, as its history says. */
async function reasonOf({ sessionId }: Visitor): Promise<EscalationReason | null> {
  const [row] = await test.context.db.onPlatform((tx) =>
    tx
      .select({ reason: timeline.reason })
      .from(timeline)
      .where(and(eq(timeline.sessionId, sessionId), eq(timeline.kind, 'escalated'))),
  );
  return (row?.reason as EscalationReason | undefined) ?? null;
}

describe('a chat goes to people', () => {
  it('when its citizen asks for one, whatever else is in the message', async () => {
    const visitor = await after('Ish vaqti qanday? Menga operator kerak.');
    expect(await reasonOf(visitor)).toBe('requested_human');
    expect(await look(visitor)).toMatchObject({ status: 'queued', department: { id: water } });
  });

  it('when they press the button, and staff who are there are alerted', async () => {
    const live = await connect(test, clerk);
    const visitor = await newVisitor(test);
    await visitor.client.escalate({ params: { id: visitor.sessionId } });
    expect(await reasonOf(visitor)).toBe('requested_human');
    const isOurs = (called: ServerEventPayload<'escalation_alert'>) =>
      called.session.id === visitor.sessionId;
    expect(await live.hears('escalation_alert', isOurs)).toMatchObject({
      reason: 'requested_human',
    });
    live.close();
  });

  it('and whoever connects while it waits is told, for a minute', async () => {
    const visitor = await newVisitor(test);
    await visitor.client.escalate({ params: { id: visitor.sessionId } });
    const away = await newStaff(test, { departmentIds: [water] });
    await away.client.setAvailability({ params: { id: away.id }, body: { available: false } });
    const roads = await departmentNamed(test, 'Yoʻllar');
    const elsewhere = await newStaff(test, { departmentIds: [roads] });
    const isCalled = async (person: Person): Promise<boolean> => {
      const live = await connect(test, person);
      await test.realtime.settled();
      // Answered after what was told before it.
      await live.ask('leave_room', { sessionId: visitor.sessionId });
      live.close();
      return live.heard.some(
        ({ event, payload }) =>
          event === 'escalation_alert' &&
          (payload as ServerEventPayload<'escalation_alert'>).session.id === visitor.sessionId,
      );
    };
    expect(await isCalled(clerk)).toBe(true);
    expect(await isCalled(away)).toBe(false);
    expect(await isCalled(elsewhere)).toBe(false);
    const offset = test.context.clock.offsetSeconds();
    test.context.clock.setOffsetSeconds(offset + 61);
    expect(await isCalled(clerk)).toBe(false);
    test.context.clock.setOffsetSeconds(offset);
  });

  it('by the address of earlier systems as well', async () => {
    const visitor = await newVisitor(test);
    const response = await fetch(`${test.url}/api/escalate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-session-key': visitor.sessionKey },
      body: JSON.stringify({ sessionId: visitor.sessionId }),
    });
    expect(response.status).toBe(200);
    expect((await look(visitor)).status).toBe('queued');
  });

  it('for a sensitive topic', async () => {
    expect(await reasonOf(await after('Pulimni qaytarib bering, refund kerak'))).toBe(
      'sensitive_topic',
    );
  });

  it('not for a word of that kind in a question that an FAQ answers', async () => {
    await give(test, {
      faqs: [{ ...hours, question: 'Refund qanday olinadi?', keywords: ['refund'] }],
    });
    const visitor = await after('Refund qanday olinadi?');
    expect(await reasonOf(visitor)).toBeNull();
    expect((await spoken(visitor)).at(-1)?.text).toBe(hours.answer);
  });

  it('for frustration', async () => {
    const visitor = await newVisitor(test);
    await set({ escalation: { extraWords: { frustration: ['joniga tegdi'] } } });
    await say(visitor, 'Endi joniga tegdi');
    await workOff(test);
    expect(await reasonOf(visitor)).toBe('frustration');
  });

  it('when it does not know, after it has said so', async () => {
    const visitor = await after('Qoʻshni tumanda nechta kutubxona bor?');
    expect(await reasonOf(visitor)).toBe('low_confidence');
    const said = await spoken(visitor);
    const kinds = said.map(({ author }) => author.kind);
    expect(kinds).toEqual(['assistant', 'citizen', 'assistant', 'system']);
    // A human comes in any case: none is offered.
    expect(said[2]?.text).toMatch(/xodimga ulayapman/);
  });

  it('not when the organization wants a human only offered', async () => {
    await set({ escalation: { lowConfidence: 'offer' } });
    const visitor = await after('Qoʻshni tumanda nechta kutubxona bor?');
    expect((await look(visitor)).status).toBe('assisting');
    expect((await look(visitor)).allowedActions).toContain('escalate');
    expect((await spoken(visitor)).at(-1)?.text).toMatch(/Xohlasangiz/);
  });

  it('when it has gone on for too long', async () => {
    await set({ escalation: { maxExchanges: 1 } });
    await give(test, { faqs: [] });
    const visitor = await after('Salom', 'Rahmat');
    expect(await reasonOf(visitor)).toBe('too_long');
  });

  it.each(['fails', 'hangs'] as const)('when the assistant %s, soon', async (fault) => {
    const { answering } = test.context;
    const usual = answering.patienceMs;
    expect(usualPace.patienceMs + usualPace.pauseMs).toBeLessThan(10_000);
    knowledge.fault = fault;
    answering.patienceMs = 500;
    const visitor = await after('Ish vaqti qanday?');
    answering.patienceMs = usual;
    expect(await reasonOf(visitor)).toBe('assistant_unavailable');
  });
});

it('says when people are back while nobody is there, and lets the visitor leave an appeal', async () => {
  const day = { from: '09:00', to: '09:01' };
  await set({ chat: { businessHours: Array(7).fill(day) } });
  const visitor = await newVisitor(test);
  await visitor.client.escalate({ params: { id: visitor.sessionId } });
  expect((await spoken(visitor))[1]?.text).toContain('09:00');
  const { session } = await visitor.client.makeAppeal({ params: { id: visitor.sessionId } });
  expect(session).toMatchObject({ kind: 'appeal', status: 'routing' });
});

it('tells those who wait their places: 3, 2, 1', async () => {
  const waiting: Visitor[] = [];
  for (let n = 0; n < 3; n += 1) {
    const visitor = await newVisitor(test);
    await visitor.client.escalate({ params: { id: visitor.sessionId } });
    waiting.push(visitor);
  }
  const last = waiting[2] as Visitor;
  const before = (await look(last)).queue?.position ?? 0;
  const live = await connect(test, last);
  for (const [index, { sessionId }] of waiting.slice(0, 2).entries()) {
    await clerk.client.assign({ params: { id: sessionId } });
    const expected = before - index - 1;
    const told = await live.hears('queue_position', ({ position }) => position === expected);
    expect(told.sessionId).toBe(last.sessionId);
  }
  live.close();
});
