import type { Update } from 'grammy/types';
import type { TestApp } from '../../../testing/create-test-app.ts';
import { newCitizen, type Person } from '../../../testing/people.ts';
import { givenSession } from '../../../testing/sessions.ts';
import type { BotApi } from '../../../testing/telegram/bot-api.ts';
import { createPerson } from '../../../testing/telegram/updates.ts';
import { newChat } from './telegram.ts';

/** What each writes: texts, one of which is an album of three where the talk has one. */
const writingsEach = 5;
const albumAt = 2;

/** One chat of the crash test, with everything that was written in it. */
export interface Talk {
  chat: string;
  citizen: Person;
  /** Null: their first text opens an appeal, the others are kept beside it. */
  sessionId: string | null;
  hasAlbum: boolean;
  texts: string[];
  /** Names of the files, in the order of the album. */
  files: string[];
}

/** An appeal in hand of `clerk`; every fourth chat has none yet, every sixth sends an album. */
export async function openTalk(
  test: TestApp,
  { clerk, departmentId, n }: { clerk: Person; departmentId: string; n: number },
): Promise<Talk> {
  const isNew = n % 4 === 3;
  const given = isNew
    ? { id: null, citizen: await newCitizen(test) }
    : await givenSession(test, {
        status: 'active',
        departmentId,
        assigneeId: clerk.id,
        routingConfirmed: true,
        firstReplyAt: test.context.clock.now(),
        rev: 4,
      });
  return {
    chat: await newChat(test, given.citizen.id),
    citizen: given.citizen,
    sessionId: given.id,
    hasAlbum: n % 6 === 0,
    texts: [],
    files: [],
  };
}

function writeAlbum(api: BotApi, talk: Talk, person: ReturnType<typeof createPerson>): Update[] {
  return [1, 2, 3].map((n) => {
    const name = `hujjat-${n}.txt`;
    talk.files.push(name);
    const id = api.addFile(Buffer.from(`Hujjat ${n}, ${talk.chat}`), name);
    return person.document({ id, name, type: 'text/plain' }, { group: `album-${talk.chat}` });
  });
}

/**
 * What everybody writes, each in order, mixed, as it is delivered: the parts of an album turned round,
 * the last of them after the next chat's words; every twentieth update comes again later.
 */
export function everythingWritten(api: BotApi, talks: readonly Talk[]): Update[] {
  const written: Update[] = [];
  const people = talks.map(({ chat }) => createPerson(Number(chat)));
  for (let n = 0; n < writingsEach; n += 1) {
    let late: Update[] = [];
    for (const [index, talk] of talks.entries()) {
      const person = people[index];
      if (!person) continue;
      const before = late;
      late = [];
      if (talk.hasAlbum && n === albumAt) {
        const [first, second, third] = writeAlbum(api, talk, person);
        written.push(...[third, first].filter((one) => one !== undefined));
        if (second) late = [second];
      } else {
        const text = `Gap ${n + 1} (${talk.chat}): koʻchada suv yoʻq`;
        talk.texts.push(text);
        written.push(person.text(text));
      }
      written.push(...before);
    }
    written.push(...late);
  }
  const repeated = written.filter((_, n) => n % 20 === 7);
  return [...written.slice(0, -10), ...repeated, ...written.slice(-10)];
}

const faults = new Map<number, Parameters<BotApi['faults']['plan']>[1]>([
  [1, { kind: 'retry_after', seconds: 3 }],
  [2, { kind: 'blocked' }],
  [4, { kind: 'lost' }],
  [5, { kind: 'error' }],
  [8, { kind: 'rubbish' }],
  [9, { kind: 'hang' }],
  [10, { kind: 'silent' }],
]);

/** Of 24 chats seven have a fault each, at the first message that reaches them. */
export function planFaults(api: BotApi, talks: readonly Talk[]): void {
  for (const [index, { chat }] of talks.entries()) {
    const fault = faults.get(index % 24);
    if (!fault) continue;
    const times = fault.kind === 'blocked' ? Number.POSITIVE_INFINITY : 1;
    api.faults.plan({ chat }, fault, times);
  }
}
