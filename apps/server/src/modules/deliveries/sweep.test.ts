import { afterEach, beforeAll, expect, it } from 'vitest';
import { deliveries } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { homeOrganization } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';
import { sweepLedger } from './sweep.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ worker: false });
});
afterEach(() => test.context.clock.setOffsetSeconds(0));

type State = typeof deliveries.$inferSelect.state;

/** One row for each state, with and without a message that it carries. */
async function fill(subject: string): Promise<void> {
  const organizationId = await homeOrganization(test);
  const { id: sessionId } = await givenSession(test, { status: 'closed' });
  const { context } = test;
  const now = context.clock.now();
  const states: State[] = [
    'queued',
    'sending',
    'sent',
    'delivered',
    'read',
    'failed',
    'unconfirmed',
  ];
  const rows = states.flatMap((state) =>
    [null, context.newId()].map((messageId) => ({
      ...{ organizationId, id: context.newId(), channel: 'sms' as const, address: '+998900000001' },
      ...{
        subject: `${subject}:${state}:${messageId ? 'message' : 'notice'}`,
        sessionId,
        messageId,
      },
      ...{ content: { text: 'Maxfiy soʻz' }, state, dueAt: now, createdAt: now },
    })),
  );
  await context.db.inOrganization(organizationId, (tx) => tx.insert(deliveries).values(rows));
}

/** What is there, and whether its content still is. */
async function left(subject: string): Promise<string[]> {
  const rows = await test.context.db.onPlatform((tx) => tx.select().from(deliveries));
  return rows
    .filter((row) => row.subject.startsWith(`${subject}:`))
    .map(
      ({ subject, content }) =>
        `${subject.split(':').slice(1).join(' ')}${'text' in content ? '' : ', empty'}`,
    )
    .sort();
}

it('keeps what ended for thirty days, and a message’s own word of it for as long as the message', async () => {
  await fill('old');
  const day = 24 * 3600;
  test.context.clock.setOffsetSeconds(29 * day);
  expect(await sweepLedger(test.context)).toBe(0);
  test.context.clock.setOffsetSeconds(31 * day);
  await fill('new');
  expect(await sweepLedger(test.context)).toBe(8);
  expect(await left('old')).toEqual([
    'delivered message, empty',
    'failed message',
    'queued message',
    'queued notice',
    'read message, empty',
    'sending message',
    'sending notice',
    'sent message, empty',
    'unconfirmed message',
  ]);
  expect(await left('new')).toHaveLength(14);
  // What it did once it does not do again.
  expect(await sweepLedger(test.context)).toBe(0);
});
