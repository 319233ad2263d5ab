import { usualTelegramKinds } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TelegramContent } from '../../channels/telegram/content.ts';
import { bots, deliveries, departments, telegramChats } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, homeOrganization, newStaff, type Person } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';
import { notifyStaff } from './notify.ts';

let test: TestApp;
let home: string;
let water: string;
let operator: Person;
let clerk: Person;
const reason = 'Bu boshqa boʻlimning ishi';

beforeAll(async () => {
  const env = { PUBLIC_URL: 'https://murojaat.example', TEST_CLOCK: '0', ALLOW_DEMO: '1' };
  test = await createTestApp({ worker: false, env });
  home = await homeOrganization(test);
  water = await departmentNamed(test, 'Ichimlik suvi');
});

beforeEach(async () => {
  operator = await newStaff(test, { role: 'operator', name: 'Dilnoza' });
  clerk = await newStaff(test, { departmentIds: [water], name: 'Lola' });
});

let chats = 8_000_000_000;
async function joined(person: Person, more: { deadAt?: Date } = {}): Promise<string> {
  chats += 1;
  const chatId = String(chats);
  await test.context.db.inOrganization(home, (tx) =>
    tx.insert(telegramChats).values({
      organizationId: home,
      chatId,
      kind: 'private',
      staffId: person.id,
      createdAt: test.context.clock.now(),
      ...more,
    }),
  );
  return chatId;
}

async function sentTo(address: string) {
  const rows = await test.context.db.inOrganization(home, (tx) =>
    tx
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.organizationId, home), eq(deliveries.address, address)))
      .orderBy(deliveries.position),
  );
  return rows.map((row) => ({ ...row, content: TelegramContent.parse(row.content) }));
}

/** A session that an operator sends into the department's queue. */
async function intoQueue() {
  const session = await givenSession(test, { status: 'triage' });
  const params = { id: session.id };
  await operator.client.correct({ params, body: { departmentId: water, reason } });
  const [row] = (await operator.client.listSessions({ query: { status: 'queued' } })).items.filter(
    ({ id }) => id === session.id,
  );
  return { id: session.id, number: row?.number ?? '', phone: session.citizen.phone };
}

const tell = (person: Person, kind: 'broadcast' | 'router_alert' | 'assigned') =>
  test.context.db.inOrganization(home, (tx) =>
    notifyStaff(test.context, tx, {
      organizationId: home,
      audience: { staffIds: [person.id] },
      kind,
      subject: `${kind}:${test.context.newId()}`,
    }),
  );

describe('what staff are told by Telegram', () => {
  it('names the department and the number, leads to the session, and tells nothing of the citizen', async () => {
    const chat = await joined(clerk);
    const session = await intoQueue();
    const [sent, ...more] = await sentTo(chat);
    expect(more).toEqual([]);
    expect(sent).toMatchObject({ channel: 'telegram', state: 'queued', messageId: null });
    expect(sent?.content.text).toMatch(/^Ichimlik suvi/);
    expect(sent?.content.text).toContain(session.number);
    expect(JSON.stringify(sent?.content)).not.toContain(session.phone);
    const url = `https://murojaat.example/staff?session=${session.id}`;
    expect(sent?.content.buttons).toMatchObject([[{ url }]]);
  });

  it('is not said again while a burst counts in one unread notice', async () => {
    const chat = await joined(clerk);
    await intoQueue();
    await intoQueue();
    expect(await sentTo(chat)).toHaveLength(1);
    await clerk.client.readNotifications({ body: { all: true } });
    await intoQueue();
    expect(await sentTo(chat)).toHaveLength(2);
  });

  it('is what they chose, the usual kinds before that, and never a broadcast', async () => {
    const chat = await joined(clerk);
    const count = async () => (await sentTo(chat)).length;
    await tell(clerk, 'assigned');
    await tell(clerk, 'router_alert');
    await tell(clerk, 'broadcast');
    expect(await count()).toBe(1);
    const quiet = { quiet: [], sound: false };
    const choose = (notifications: object) =>
      clerk.client.updateMe({ body: { notifications: { ...quiet, ...notifications } } });
    await choose({ telegram: ['router_alert'] });
    await tell(clerk, 'assigned');
    await tell(clerk, 'router_alert');
    expect(await count()).toBe(2);
    await choose({ telegram: [] });
    await tell(clerk, 'router_alert');
    expect(await count()).toBe(2);
    await choose({});
    await tell(clerk, 'assigned');
    expect(await count()).toBe(3);
    expect(usualTelegramKinds).toContain('assigned');
  });

  it('goes to chats that live, of those who were told', async () => {
    const dead = await joined(clerk, { deadAt: test.context.clock.now() });
    const other = await joined(await newStaff(test, { role: 'agent' }));
    await tell(clerk, 'assigned');
    expect(await sentTo(dead)).toEqual([]);
    expect(await sentTo(other)).toEqual([]);
  });
});

describe('the group of a department', () => {
  it('is told of each session that enters its queue, where there is a bot', async () => {
    const group = '-1001234567890';
    const setGroup = (telegramGroup: string | null) =>
      test.context.db.inOrganization(home, (tx) =>
        tx
          .update(departments)
          .set({ telegramGroup })
          .where(and(eq(departments.organizationId, home), eq(departments.id, water))),
      );
    await setGroup(group);
    await intoQueue();
    expect(await sentTo(group)).toEqual([]);
    const createdAt = test.context.clock.now();
    const bot = { organizationId: home, tokenHash: 'hash', webhookSecret: 'secret', createdAt };
    await test.context.db.inOrganization(home, (tx) => tx.insert(bots).values(bot));
    const [first, second] = [await intoQueue(), await intoQueue()];
    const sent = await sentTo(group);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.content.text).toContain(first.number);
    expect(sent[1]?.content.text).toContain(second.number);
    await setGroup(null);
  });
});
