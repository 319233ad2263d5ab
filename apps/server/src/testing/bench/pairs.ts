import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Message, Session } from '@civicconnect/contract';
import { narpay } from '../../demo/narpay/index.ts';
import type { DemoLogin } from '../../demo/seed.ts';
import { connect, type Live } from '../live.ts';
import { newRemoteCitizen, type RemotePerson, remoteStaff } from '../process/people.ts';

/** A citizen and a clerk in one conversation, each with a live connection. */
export interface Pair {
  sessionId: string;
  organizationId: string;
  citizen: Live;
  clerk: Live;
}

const lookEveryMs = 100;
const looks = 200;

async function whenRouted(person: RemotePerson, url: string, id: string): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    const { session } = await person.at(url).getSession({ params: { id } });
    if (session.status === 'queued') return;
    await delay(lookEveryMs);
  }
  throw new Error('an appeal was not routed');
}

/** An appeal that was routed, picked, confirmed and answered, so that both sides may write. */
async function openConversation(
  url: string,
  citizen: RemotePerson,
  clerk: RemotePerson,
  appeal: string,
) {
  const { session } = await citizen.at(url).openAppeal({ body: { text: appeal } });
  await whenRouted(citizen, url, session.id);
  const desk = clerk.at(url);
  const params = { id: session.id };
  await desk.assign({ params });
  await desk.confirmRouting({ params });
  const text = 'Brigada yoʻlga chiqdi.';
  await desk.sendMessage({ body: { sessionId: session.id, text, clientId: randomUUID() } });
  return session;
}

async function joined(url: string, person: RemotePerson, { id }: Session): Promise<Live> {
  const live = await connect({ url }, person);
  const answer = await live.ask('join_room', { sessionId: id, afterSeq: 0 });
  if (!answer.ok) throw new Error(`a room could not be joined: ${answer.problem.detail}`);
  return live;
}

/** One agent per department: colleagues hear of each other's messages, which is not what is measured. */
function desks(logins: readonly DemoLogin[]): { login: DemoLogin; appeal: string }[] {
  const taken = new Set<DemoLogin>();
  return narpay.departments.flatMap(({ key, name }) => {
    const login = logins.find(
      (one) => one.role === 'agent' && one.departments.includes(name.uz) && !taken.has(one),
    );
    const appeal = narpay.examples[key][0]?.text;
    if (login === undefined || appeal === undefined) return [];
    taken.add(login);
    return [{ login, appeal }];
  });
}

/** @param most pairs; no more than there are departments with an agent of their own. */
export async function openPairs(
  url: string,
  logins: readonly DemoLogin[],
  most: number,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const { login, appeal } of desks(logins).slice(0, most)) {
    const citizen = await newRemoteCitizen(url);
    const clerk = await remoteStaff(url, login);
    const session = await openConversation(url, citizen, clerk, appeal);
    pairs.push({
      sessionId: session.id,
      organizationId: session.organizationId,
      citizen: await joined(url, citizen, session),
      clerk: await joined(url, clerk, session),
    });
  }
  return pairs;
}

/** Milliseconds from sending to the other side's hearing, of each message of a phase. */
export interface Deliveries {
  milliseconds: number[];
  sent: number;
}

/**
 * Sends at a fixed rate, whatever becomes of the messages before, the pairs in turn and both sides
 * in turn; then waits for what is on its way.
 *
 * @param rate messages a second, of all pairs together
 */
export async function converse(
  pairs: readonly Pair[],
  rate: number,
  seconds: number,
): Promise<Deliveries> {
  const started = new Map<string, number>();
  const milliseconds: number[] = [];
  const hears =
    (by: 'citizen' | 'staff') =>
    ({ message }: { message: Message }): void => {
      const since = started.get(message.clientId ?? '');
      // The writer's own connection hears it too.
      if (since === undefined || message.author.kind === by) return;
      started.delete(message.clientId ?? '');
      milliseconds.push(performance.now() - since);
    };
  const sides = pairs.flatMap(({ sessionId, citizen, clerk }) => [
    { sessionId, from: citizen, to: clerk, hear: hears('staff') },
    { sessionId, from: clerk, to: citizen, hear: hears('citizen') },
  ]);
  for (const { to, hear } of sides) to.socket.on('new_message', hear);
  const count = Math.round(rate * seconds);
  const begun = performance.now();
  for (let at = 0; at < count; at += 1) {
    const early = begun + (at * 1000) / rate - performance.now();
    if (early > 0) await delay(early);
    const side = sides[at % sides.length];
    if (side === undefined) break;
    const clientId = randomUUID();
    started.set(clientId, performance.now());
    side.from.socket.emit('send_message', {
      sessionId: side.sessionId,
      text: `Xabar ${at}: ertaga soat oʻnda uydamiz.`,
      clientId,
    });
  }
  for (let look = 0; look < looks && milliseconds.length < count; look += 1) {
    await delay(lookEveryMs);
  }
  for (const { to, hear } of sides) to.socket.off('new_message', hear);
  return { milliseconds, sent: count };
}
