import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '@civicconnect/contract';
import { narpay } from '../../demo/narpay/index.ts';
import type { DemoLogin } from '../../demo/seed.ts';
import { connect, type Live } from '../live.ts';
import { Installation } from '../process/installation.ts';
import { remoteStaff } from '../process/people.ts';
import { cpuSecondsOf, percentile, tableOf } from './figures.ts';
import { converse, type Pair } from './pairs.ts';

export interface VisitorsBench {
  visitors: number;
  /** Of those, how many talk with people. */
  chats: number;
  /** Messages a second, of all chats together. */
  rate: number;
  seconds: number;
}

interface Visitor {
  sessionId: string;
  organizationId: string;
  sessionKey: string;
}

/** So many are opened, or connected, at once. */
const atOnce = 25;
const settleMs = 5000;

/** Each from an address of their own, as through a proxy: what one address may do is not measured here. */
const addressOf = (at: number) => `10.${40 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}`;

/** Bytes of memory that the process holds. */
function residentOf(pid: number): number {
  const [, kilobytes = '0'] =
    /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

async function inGroups<T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const group = Array.from({ length: Math.min(atOnce, count - from) }, (_, n) => work(from + n));
    made.push(...(await Promise.all(group)));
  }
  return made;
}

async function newVisitor(url: string, at: number): Promise<Visitor> {
  const headers = () => ({ 'x-forwarded-for': addressOf(at) });
  const client = createClient({ baseUrl: url, headers });
  const organization = narpay.organization.slug;
  const { session, sessionKey } = await client.openChat({ body: { organization } });
  if (sessionKey === null) throw new Error('a visitor got no key');
  return { sessionId: session.id, organizationId: session.organizationId, sessionKey };
}

/** Opens the socket as the widget does and joins the chat. Gives the milliseconds until both are done. */
async function connected(url: string, visitor: Visitor): Promise<{ live: Live; ms: number }> {
  const begun = performance.now();
  const live = await connect({ url }, { sessionKey: visitor.sessionKey });
  const answer = await live.ask('join_room', { sessionId: visitor.sessionId, afterSeq: 0 });
  if (!answer.ok) throw new Error(`a chat could not be joined: ${answer.problem.detail}`);
  return { live, ms: performance.now() - begun };
}

/** Agents take chats over, in turn. */
async function takenOver(
  url: string,
  logins: readonly DemoLogin[],
  visitors: readonly Visitor[],
  lives: readonly Live[],
): Promise<Pair[]> {
  const agents = await Promise.all(
    logins
      .filter(
        ({ role, organization }) => role === 'agent' && organization === narpay.organization.slug,
      )
      .map(async (login) => {
        const person = await remoteStaff(url, login);
        return { person, live: await connect({ url }, person) };
      }),
  );
  return Promise.all(
    visitors.map(async ({ sessionId, organizationId }, at) => {
      const agent = agents[at % agents.length];
      const citizen = lives[at];
      if (!agent || !citizen) throw new Error('the demo has no agents');
      await agent.person.at(url).takeOver({ params: { id: sessionId } });
      await agent.live.ask('join_room', { sessionId, afterSeq: 0 });
      return { sessionId, organizationId, citizen, clerk: agent.live };
    }),
  );
}

const ms = (values: readonly number[], share: number) => percentile(values, share).toFixed(1);

/** Cores that the process uses while nobody does anything. */
async function coresAtRest(pid: number, seconds: number): Promise<number> {
  const cpu = cpuSecondsOf(pid);
  await delay(seconds * 1000);
  return (cpuSecondsOf(pid) - cpu) / seconds;
}

async function measure(url: string, pid: number, logins: readonly DemoLogin[], b: VisitorsBench) {
  const visitors = await inGroups(b.visitors, (at) => newVisitor(url, at));
  await delay(settleMs);
  const [before, cpu, begun] = [residentOf(pid), cpuSecondsOf(pid), performance.now()];
  const joined = await inGroups(b.visitors, (at) => {
    const visitor = visitors[at];
    if (!visitor) throw new Error('a visitor is missing');
    return connected(url, visitor);
  });
  const connecting = (performance.now() - begun) / 1000;
  const each = ((cpuSecondsOf(pid) - cpu) * 1000) / b.visitors;
  await delay(settleMs);
  const kilobytes = (residentOf(pid) - before) / b.visitors / 1024;
  const rest = await coresAtRest(pid, b.seconds);
  const lives = joined.map(({ live }) => live);
  const pairs = await takenOver(url, logins, visitors.slice(0, b.chats), lives);
  await converse(pairs, b.rate, 3);
  const talk = await converse(pairs, b.rate, b.seconds);
  const times = joined.map((one) => one.ms);
  const open = lives.filter(({ socket }) => socket.connected).length;
  process.stdout.write(
    `\n${tableOf([
      ['connected', 'of', 'in s', 'p50 ms', 'p99 ms', 'CPU ms each', 'KB each', 'cores at rest'],
      [
        String(open),
        String(b.visitors),
        connecting.toFixed(1),
        ms(times, 0.5),
        ms(times, 0.99),
        each.toFixed(2),
        kilobytes.toFixed(1),
        rest.toFixed(3),
      ],
    ])}\n\n${tableOf([
      ['chats', 'messages', 'lost', 'p50 ms', 'p99 ms', 'resident MB'],
      [
        String(pairs.length),
        String(talk.milliseconds.length),
        String(talk.sent - talk.milliseconds.length),
        ms(talk.milliseconds, 0.5),
        ms(talk.milliseconds, 0.99),
        (residentOf(pid) / 1e6).toFixed(0),
      ],
    ])}\nload ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores\n`,
  );
  for (const { citizen, clerk } of pairs) {
    citizen.close();
    clerk.close();
  }
  for (const live of lives) live.close();
}

/** So many widget visitors connected to one process of the built product, some of them talking with people. */
export async function benchVisitors(bench: VisitorsBench): Promise<void> {
  const place = await Installation.make();
  try {
    const program = place.start({ CHAT_RATE_LIMIT: '10000' });
    const url = await program.ready;
    await measure(url, program.pid, await place.logins(), bench);
    await program.end('SIGTERM');
  } finally {
    await place.remove();
  }
}
