import { and, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMailSender } from '../../channels/mail/sender.ts';
import { TelegramContent } from '../../channels/telegram/content.ts';
import { deliveries, telegramChats } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { type MailStandIn, startMail } from '../../testing/mail/stand-in.ts';
import { anotherProcess } from '../../testing/office.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { type GivenSession, givenSession } from '../../testing/sessions.ts';
import { startDispatcher } from '../deliveries/dispatcher.ts';
import { sweepDigests } from './sweep.ts';

let mail: MailStandIn;
let test: TestApp;
let id: string;
let department: string;
let head: Person;
let admin: Person;
let chats = 9_100_000;

beforeAll(async () => {
  mail = await startMail();
  test = await createTestApp({ worker: false, env: { SMTP_URL: mail.url } });
});
afterAll(() => mail.close());

/** Moves the clock to an instant; 03:00Z is eight in the morning in Tashkent. */
function moveTo(at: string): void {
  test.context.clock.setOffsetSeconds((Date.parse(at) - Date.now()) / 1000);
}

beforeEach(async () => {
  moveTo('2027-03-10T05:00:00Z');
  ({ id, departmentId: department } = await newOrganization(test));
  head = await newStaff(test, {
    role: 'operator',
    organizationId: id,
    departmentIds: [department],
  });
  admin = await newStaff(test, { role: 'admin', organizationId: id });
  await newStaff(test, { role: 'agent', organizationId: id, departmentIds: [department] });
});

async function join(person: Person): Promise<string> {
  chats += 1;
  const chatId = String(chats);
  await test.context.db.inOrganization(id, (tx) =>
    tx.insert(telegramChats).values({
      organizationId: id,
      chatId,
      kind: 'private',
      staffId: person.id,
      createdAt: test.context.clock.now(),
    }),
  );
  return chatId;
}

const given = (state: Parameters<typeof givenSession>[1]): Promise<GivenSession> =>
  givenSession(test, { departmentId: department, ...state }, { organizationId: id });

async function sent() {
  const rows = await test.context.db.inOrganization(id, (tx) =>
    tx
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.organizationId, id), like(deliveries.subject, 'digest:%')))
      .orderBy(deliveries.position),
  );
  return rows.map(({ channel, address, subject, content }) => ({
    channel,
    address,
    subject,
    content,
  }));
}

/** The day that the digest tells of: two came, one was answered and closed and rated low, one waits. */
async function aDay(): Promise<void> {
  const at = new Date('2027-03-10T06:00:00Z');
  moveTo('2027-03-10T06:00:00Z');
  await given({ status: 'queued', openedAt: at, lastActivityAt: at });
  const later = new Date('2027-03-10T07:00:00Z');
  const closed = await given({
    status: 'closed',
    closeReason: 'resolved',
    openedAt: at,
    lastActivityAt: later,
    firstReplyAt: later,
    closedAt: later,
    lastWordBy: 'staff',
  });
  moveTo('2027-03-10T08:00:00Z');
  await closed.citizen.renew();
  await closed.citizen.client.giveFeedback({
    params: { id: closed.id },
    body: { rating: 1, comment: 'Yomon, telefonim 90 123 45 67' },
  });
}

describe('the morning digest', () => {
  it('tells heads of yesterday: those with a chat there, others by letter, each once a day', async () => {
    const chatId = await join(head);
    await aDay();
    moveTo('2027-03-11T02:59:00Z');
    await sweepDigests(test.context);
    expect(await sent()).toEqual([]);

    moveTo('2027-03-11T03:01:00Z');
    await sweepDigests(test.context);
    await sweepDigests(test.context);
    const entries = await sent();
    expect(entries).toHaveLength(2);
    expect(entries.find(({ channel }) => channel === 'email')?.subject).toBe('digest:2027-03-11');
    const toChat = entries.find(({ channel }) => channel === 'telegram');
    expect(toChat?.address).toBe(chatId);
    const { lead, text } = TelegramContent.parse(toChat?.content);
    expect(lead).toContain('10-mart');
    expect(text).toContain('Yangi: 2. Javob berildi: 1. Yopildi: 1.');
    expect(text).toContain('Past baholar (1–2): 1.');
    expect(text).toMatch(/Eng uzoq kutayotgani: TST-\d+, 21\s/);
    expect(text).toMatch(/yangi 2, javob 1, yopildi 1/);
  });

  it('arrives as a letter, and has nothing of a citizen in it', async () => {
    await aDay();
    moveTo('2027-03-11T03:01:00Z');
    mail.received.length = 0;
    await sweepDigests(test.context);
    const dispatcher = startDispatcher(test.context, [createMailSender(test.context)]);
    // Letters of other tests' organizations may leave first: these two are waited for by name.
    const ours = [head, admin].map((person) => `${person.id}@staff.example`);
    await vi.waitFor(
      () => expect(mail.received.flatMap(({ to }) => to)).toEqual(expect.arrayContaining(ours)),
      { timeout: 20_000 },
    );
    await dispatcher.stop();
    const raw = mail.received.map((letter) => letter.raw).join('\n');
    // It can be read as it left: what is not in it is not hidden by an encoding.
    expect(raw).toContain('TST-');
    for (const word of ['Fuqaro', '123 45', 'Yomon', '99890']) expect(raw).not.toContain(word);
  });

  it('tells of what is past its deadline now', async () => {
    const chatId = await join(admin);
    const at = new Date('2027-03-08T06:00:00Z');
    await given({ status: 'queued', openedAt: at, lastActivityAt: at });
    moveTo('2027-03-11T03:01:00Z');
    await sweepDigests(test.context);
    const entry = (await sent()).find(({ address }) => address === chatId);
    expect(TelegramContent.parse(entry?.content).text).toContain('Muddati oʻtib kutayotganlar: 1.');
  });

  it('goes out once although two processes look at the same moment', async () => {
    await aDay();
    moveTo('2027-03-11T03:01:00Z');
    const other = anotherProcess(test);
    other.clock.setOffsetSeconds(test.context.clock.offsetSeconds());
    await Promise.all([test.context, other, test.context, other].map(sweepDigests));
    expect(await sent()).toHaveLength(2);
    moveTo('2027-03-12T03:01:00Z');
    await sweepDigests(test.context);
    expect(await sent()).toHaveLength(4);
  });

  it('stays away when there is nothing to say, and in the afternoon', async () => {
    await join(head);
    moveTo('2027-03-11T03:01:00Z');
    await sweepDigests(test.context);
    expect(await sent()).toEqual([]);
    await aDay();
    moveTo('2027-03-12T10:00:00Z');
    await sweepDigests(test.context);
    expect(await sent()).toEqual([]);
  });

  it('comes by the ways that its reader chose, at the hour that the organization set', async () => {
    await join(head);
    await aDay();
    const choose = (person: Person, digest: ('telegram' | 'email')[]) =>
      person.client.updateMe({ body: { notifications: { quiet: [], sound: false, digest } } });
    await head.renew();
    await admin.renew();
    await choose(head, ['telegram', 'email']);
    await choose(admin, []);
    await admin.client.updateSettings({ body: { digest: { hour: 10 } } });
    moveTo('2027-03-11T03:01:00Z');
    await sweepDigests(test.context);
    expect(await sent()).toEqual([]);
    moveTo('2027-03-11T05:01:00Z');
    await sweepDigests(test.context);
    expect((await sent()).map(({ channel }) => channel).sort()).toEqual(['email', 'telegram']);
  });

  it('does not go out where the organization has switched it off', async () => {
    await aDay();
    await admin.renew();
    await admin.client.updateSettings({ body: { digest: { on: false } } });
    moveTo('2027-03-11T03:01:00Z');
    await sweepDigests(test.context);
    expect(await sent()).toEqual([]);
  });
});
