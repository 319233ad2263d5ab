import { randomInt, randomUUID } from 'node:crypto';
import type { Message, Session } from '@civicconnect/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Installation } from '../testing/process/installation.ts';
import { Talker } from '../testing/process/load.ts';
import { newRemoteCitizen, type RemotePerson, remoteStaff } from '../testing/process/people.ts';
import type { Program } from '../testing/process/program.ts';

/** More with `npm run crash -- 100`. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 3);

const patience = { timeout: 20_000, interval: 50 };

const noWater =
  'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvurdan suv kelmayapti, yordam bering.';

let place: Installation;
let program: Program;
let url: string;
let operator: RemotePerson;
const talkers: Talker[] = [];

beforeAll(async () => {
  place = await Installation.make();
  program = place.start();
  url = await program.ready;
  const login = (await place.logins()).find(({ role }) => role === 'operator');
  if (!login) throw new Error('the demo has no operator');
  operator = await remoteStaff(url, login);
  for (const over of ['http', 'socket', 'socket'] as const) {
    const citizen = await newRemoteCitizen(url);
    const session = await openConversation(citizen);
    talkers.push(new Talker(citizen, session.id, over));
  }
  // The clerk of the first conversation talks too.
  const first = talkers[0]?.sessionId ?? '';
  talkers.push(new Talker(operator, first, 'socket'));
});
afterAll(() => place.remove());

/** An appeal that was routed, picked, confirmed and answered: both sides may write. */
async function openConversation(citizen: RemotePerson): Promise<Session> {
  const { session } = await citizen.at(url).openAppeal({ body: { text: noWater } });
  await whenRouted(citizen, session.id);
  const desk = operator.at(url);
  const params = { id: session.id };
  await desk.assign({ params });
  await desk.confirmRouting({ params });
  const body = { sessionId: session.id, text: 'Brigada yoʻlda.', clientId: randomUUID() };
  await desk.sendMessage({ body });
  return session;
}

async function whenRouted(person: RemotePerson, id: string): Promise<Session> {
  return vi.waitFor(async () => {
    const { session } = await person.at(url).getSession({ params: { id } });
    expect(session).toMatchObject({ status: 'queued', department: { name: /suv/i } });
    return session;
  }, patience);
}

async function allMessages(person: RemotePerson, sessionId: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const after = messages.at(-1)?.seq ?? 0;
    const { items } = await person
      .at(url)
      .listMessages({ params: { sessionId }, query: { after } });
    if (items.length === 0) return messages;
    messages.push(...items);
  }
}

/** What a citizen posts in the moment of the crash, and posts again when it was not answered. */
interface Appeal {
  citizen: RemotePerson;
  body: { text: string; clientId: string };
  acknowledged: string | null;
}

async function post(appeal: Appeal): Promise<string> {
  const { session } = await appeal.citizen.at(url).openAppeal({ body: appeal.body });
  return session.id;
}

/** What dies in a round. The database alone comes back by itself. */
const victims = ['app', 'app and database', 'database'] as const;

async function kill(victim: (typeof victims)[number]): Promise<void> {
  const server = await place.serverPid();
  if (server === null) throw new Error('there is no database to kill');
  if (victim !== 'database') process.kill(program.pid, 'SIGKILL');
  if (victim !== 'app') process.kill(server, 'SIGKILL');
  if (victim !== 'database') await program.ended;
}

async function backAgain(victim: (typeof victims)[number]): Promise<void> {
  if (victim !== 'database') {
    program = place.start();
    url = await program.ready;
  }
  await vi.waitFor(() => operator.at(url).ready(), patience);
}

async function expectEveryMessageOnce(talker: Talker): Promise<void> {
  const messages = await allMessages(talker.person, talker.sessionId);
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  const mine = messages.filter(({ clientId }) =>
    talker.sendings.some((sending) => sending.clientId === clientId),
  );
  // None that was refused; the others once each, in the order in which they were sent, as they were acknowledged.
  expect(mine.map(({ clientId, seq, text }) => ({ clientId, seq, text }))).toEqual(
    talker.sendings
      .filter(({ refused }) => !refused)
      .map(({ clientId, text, acknowledged }) => ({ clientId, seq: acknowledged?.seq, text })),
  );
}

it.each(Array.from({ length: rounds }, (_, n) => [n + 1, victims[n % victims.length] ?? 'app']))(
  'round %i, kill -9 of the %s: every acknowledged message is there once, every appeal is routed',
  async (_round, victim) => {
    const citizens = await Promise.all(Array.from({ length: 4 }, () => newRemoteCitizen(url)));
    const appeals: Appeal[] = citizens.map((citizen) => ({
      citizen,
      body: { text: noWater, clientId: randomUUID() },
      acknowledged: null,
    }));
    const before = talkers.map(({ sendings }) => sendings.length);
    const talking = Promise.all(talkers.map((talker) => talker.talk(url)));
    const allTalk = () => {
      for (const [n, { sendings }] of talkers.entries())
        expect(sendings.length).toBeGreaterThan((before[n] ?? 0) + 3);
    };
    await vi.waitFor(allTalk, patience);
    const posting = Promise.all(
      appeals.map(async (appeal) => {
        appeal.acknowledged = await post(appeal).catch(() => null);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, randomInt(1, 60)));
    await kill(victim);
    await Promise.all([talking, posting]);
    await backAgain(victim);

    for (const talker of talkers) await talker.retry(url);
    for (const talker of talkers) await expectEveryMessageOnce(talker);
    for (const appeal of appeals) {
      // Those that were answered are routed without another word from anyone.
      if (appeal.acknowledged) await whenRouted(appeal.citizen, appeal.acknowledged);
      const again = await post(appeal);
      if (appeal.acknowledged) expect(again).toBe(appeal.acknowledged);
      await whenRouted(appeal.citizen, again);
      expect((await appeal.citizen.at(url).listAppeals()).items).toHaveLength(1);
    }
  },
);
