import type { Message } from '@civicconnect/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import { ProblemError } from '../api/problem.ts';
import { openOutbox, type Unsent } from './outbox.ts';

const stored = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
});
beforeEach(() => stored.clear());

const messageOf = (unsent: Unsent) => ({ clientId: unsent.clientId, text: unsent.text }) as Message;
const settled = () => new Promise((resolve) => setImmediate(resolve));
const refused = new ProblemError({
  type: 'about:blank',
  title: '',
  status: 423,
  detail: 'Yopiq',
  code: 'session_locked',
});

it('delivers in the order of writing, one at a time', async () => {
  const delivered: string[] = [];
  let underWay = 0;
  const outbox = openOutbox(
    'k',
    async (unsent) => {
      underWay += 1;
      expect(underWay).toBe(1);
      await settled();
      underWay -= 1;
      delivered.push(unsent.text);
      return messageOf(unsent);
    },
    () => undefined,
  );
  for (const text of ['a', 'b', 'c']) outbox.send(text);
  await vi.waitFor(() => expect(outbox.entries()).toEqual([]));
  expect(delivered).toEqual(['a', 'b', 'c']);
});

it('keeps what a lost network did not take, over a closed tab, under the same clientId', async () => {
  const lost = openOutbox(
    'k',
    () => Promise.reject(new TypeError('failed to fetch')),
    () => undefined,
  );
  lost.send('suv yoʻq');
  await settled();
  expect(lost.entries()).toMatchObject([{ text: 'suv yoʻq', state: 'waiting' }]);
  const clientId = lost.entries()[0]?.clientId;

  const sent: Unsent[] = [];
  const reopened = openOutbox(
    'k',
    async (unsent) => {
      sent.push(unsent);
      return messageOf(unsent);
    },
    () => undefined,
  );
  reopened.flush();
  await settled();
  expect(sent.map((unsent) => unsent.clientId)).toEqual([clientId]);
  expect(stored.size).toBe(0);
});

it('stops at a refusal with its reason, and goes on with the others', async () => {
  const outbox = openOutbox(
    'k',
    async (unsent) => {
      if (unsent.text === 'bad') throw refused;
      return messageOf(unsent);
    },
    () => undefined,
  );
  outbox.send('bad');
  outbox.send('good');
  await settled();
  await settled();
  expect(outbox.entries()).toMatchObject([{ text: 'bad', state: 'failed', reason: 'Yopiq' }]);
  outbox.discard(outbox.entries()[0]?.clientId ?? '');
  expect(outbox.entries()).toEqual([]);
});

it('leaves nothing looking as if it were on its way when the network is gone', async () => {
  const outbox = openOutbox(
    'k',
    () => Promise.reject(new TypeError('no network')),
    () => undefined,
  );
  outbox.send('a');
  outbox.send('b');
  await settled();
  await settled();
  expect(outbox.entries().map(({ text, state }) => [text, state])).toEqual([
    ['a', 'waiting'],
    ['b', 'waiting'],
  ]);
});

it('takes out a message whose answer was lost when it arrives by an event', async () => {
  const outbox = openOutbox(
    'k',
    () => Promise.reject(new TypeError('answer lost')),
    () => undefined,
  );
  outbox.send('a');
  await settled();
  const twin = outbox.entries()[0];
  if (!twin) throw new Error('nothing kept');
  outbox.settle([messageOf(twin)]);
  expect(outbox.entries()).toEqual([]);
});
