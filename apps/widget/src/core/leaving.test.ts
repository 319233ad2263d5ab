import { expect, it } from 'vitest';
import { givenMessage, givenSession } from '../testing/given.ts';
import { createChat } from './chat.ts';
import type { LiveListener } from './live.ts';
import type { Kept } from './store.ts';

const session = givenSession();
const question = givenMessage(2, { author: { kind: 'citizen' } });
const asked = [givenMessage(1), question];
const answered = [...asked, givenMessage(3)];

/** A conversation as its window has it after it was opened. */
async function opened(messages: typeof asked, kept: Kept = { sessionId: session.id }) {
  const world = { kept };
  let listener: LiveListener | undefined;
  const chat = createChat({
    api: async <T>() => ({ session: { ...session, status: 'closed', rev: 2 } }) as T,
    live(_auth, heard) {
      listener = heard;
      const join = async () => ({ ok: true as const, session, messages });
      return { join, tell() {}, hurry() {}, close() {} };
    },
    store: {
      read: () => world.kept,
      write(next) {
        world.kept = next;
      },
    },
    token: null,
    organization: undefined,
    locale: 'en',
    name: () => undefined,
    newId: () => 'an-id',
    later: () => () => {},
  });
  chat.wake();
  listener?.online();
  await new Promise(setImmediate);
  return { chat, world };
}

it('asks whoever leaves after an answer, and nobody before', async () => {
  expect((await opened([givenMessage(1)])).chat.asksOnLeaving()).toBe(false);
  expect((await opened(asked)).chat.asksOnLeaving()).toBe(false);
  expect((await opened(answered)).chat.asksOnLeaving()).toBe(true);
});

it('asks once for a conversation, on later pages too', async () => {
  const first = await opened(answered);
  first.chat.noteAsked();
  expect(first.chat.asksOnLeaving()).toBe(false);
  const next = await opened(answered, first.world.kept);
  expect(next.chat.asksOnLeaving()).toBe(false);
});

it('asks anew in another conversation', async () => {
  const kept = { sessionId: session.id, asked: 'the one before' };
  expect((await opened(answered, kept)).chat.asksOnLeaving()).toBe(true);
});

it('does not ask once the conversation is over', async () => {
  const { chat } = await opened(answered);
  await chat.act('close');
  expect(chat.asksOnLeaving()).toBe(false);
});
