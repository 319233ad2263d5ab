import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { timeline } from '../../db/schema/index.ts';
import { hours, say, spoken } from '../../testing/chats.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { newStaff, newVisitor, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { codeOf } from '../../testing/refusal.ts';
import { type Escalating, openEscalating } from './testing/escalating.ts';

let test: TestApp;
let water: string;
let clerk: Person;
let after: Escalating['after'];
let begin: Escalating['begin'];

beforeAll(async () => {
  ({ test, water, clerk, after, begin } = await openEscalating());
});
beforeEach(() => begin());

describe('chats that the assistant leads', () => {
  it('are counted and told to every agent, until one of them has it', async () => {
    const other = await newStaff(test, { departmentIds: [water] });
    const before = (await other.client.sessionCounts({})).assisting;
    const watching = await connect(test, other);
    const visitor = await after('Ish vaqti qanday?');
    await watching.hears('new_message', ({ message }) => message.text === hours.answer);
    expect((await other.client.sessionCounts({})).assisting).toBe(before + 1);
    await clerk.client.takeOver({ params: { id: visitor.sessionId } });
    await watching.hears('session_removed', ({ sessionId }) => sessionId === visitor.sessionId);
    expect((await other.client.sessionCounts({})).assisting).toBe(before);
    watching.close();
  });
});

describe('one writer at a time', () => {
  it('is silent after a take-over, and answers again once the chat is handed back', async () => {
    const visitor = await after('Ish vaqti qanday?');
    const params = { id: visitor.sessionId };
    await clerk.client.takeOver({ params });
    await say(visitor, 'Ish vaqti qanday?');
    await workOff(test);
    expect((await spoken(visitor)).at(-1)?.author.kind).toBe('citizen');
    const other = await newStaff(test, { departmentIds: [water] });
    expect(await codeOf(other.client.takeOver({ params }))).toBe('not_found');
    await clerk.client.handBack({ params });
    await workOff(test);
    expect((await spoken(visitor)).at(-1)?.text).toBe(hours.answer);
  });

  it('never speaks after a take-over that came at the same moment', {
    timeout: 180_000,
  }, async () => {
    const rounds = 25;
    let taken = 0;
    for (let round = 0; round < rounds; round += 1) {
      const visitor = await newVisitor(test);
      await say(visitor, 'Ish vaqti qanday?');
      const takeOver = clerk.client.takeOver({ params: { id: visitor.sessionId } });
      await Promise.all([workOff(test), takeOver.then(() => (taken += 1))]);
      const rows = await test.context.db.onPlatform((tx) =>
        tx.select().from(timeline).where(eq(timeline.sessionId, visitor.sessionId)),
      );
      const picked = rows.find(({ kind }) => kind === 'picked');
      const late = (await spoken(visitor)).filter(
        ({ author, seq, createdAt }) =>
          seq > 1 && author.kind === 'assistant' && picked && new Date(createdAt) > picked.at,
      );
      expect(late).toEqual([]);
    }
    expect(taken).toBe(rounds);
  });
});
