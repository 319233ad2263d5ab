import { describe, expect, it, vi } from 'vitest';
import { givenMessage, givenSession } from '../testing/given.ts';
import { Refusal } from './api.ts';
import { createChat } from './chat.ts';
import type { Auth, Joined, LiveListener } from './live.ts';
import type { Kept } from './store.ts';

const session = givenSession();

/** A server of one conversation that can be cut off, and the browser around it. */
function given(kept: Kept = {}, token: string | null = null) {
  const world = {
    kept,
    calls: [] as string[],
    messages: [givenMessage(1)],
    /** What the next calls meet: a status to refuse with, or 'network'. */
    faults: [] as (number | 'network' | 'lost answer')[],
    later: [] as (() => void)[],
    auths: [] as Auth[],
    listener: null as LiveListener | null,
    opened: 0,
    joined: null as Joined | null,
  };
  const send = (body: { sessionId: string; text: string; clientId: string }) => {
    const known = world.messages.find(({ clientId }) => clientId === body.clientId);
    if (known) return { message: known };
    const seq = world.messages.length + 1;
    const message = givenMessage(seq, { ...body, author: { kind: 'citizen' } });
    world.messages.push(message);
    return { message };
  };
  const answer = (path: string, body: unknown): unknown => {
    if (path === '/sessions') {
      world.opened += 1;
      return { session, sessionKey: token ? null : `key-${world.opened}` };
    }
    if (path === '/messages/send') return send(body as Parameters<typeof send>[0]);
    if (path.startsWith('/messages/')) return { items: world.messages };
    return { session };
  };
  const chat = createChat({
    api: async <T>(method: string, path: string, body?: object) => {
      const fault = world.faults.shift();
      if (fault === 'network') throw new TypeError('no network');
      if (typeof fault === 'number') throw new Refusal(fault, `refused ${fault}`, 0);
      world.calls.push(`${method} ${path}`);
      const said = answer(path, body);
      if (fault === 'lost answer') throw new TypeError('no network');
      return said as T;
    },
    live(auth, listener) {
      world.listener = listener;
      void auth().then((who) => world.auths.push(who));
      return {
        join: async () => world.joined ?? { ok: true, session, messages: world.messages },
        tell() {},
        hurry() {},
        close() {
          world.listener = null;
        },
      };
    },
    store: {
      read: () => world.kept,
      write(next) {
        world.kept = structuredClone(next);
      },
    },
    token: token ? async () => token : null,
    organization: 'acme',
    locale: 'en',
    name: () => undefined,
    newId: () => `client-${Math.random()}`,
    later(_ms, run) {
      world.later.push(run);
      return () => {
        world.later = world.later.filter((other) => other !== run);
      };
    },
  });
  const settled = () => vi.waitFor(() => expect(chat.state().unsent).toEqual([]));
  return { chat, world, settled, texts: () => chat.state().messages.map(({ text }) => text) };
}

describe('a first message', () => {
  it('opens the conversation, keeps its key and is sent', async () => {
    const { chat, world, settled } = given();
    chat.wake();
    expect(world.opened).toBe(0);
    chat.send('where is my parcel?');
    expect(world.kept.unsent).toHaveLength(1);
    await settled();
    expect(world.opened).toBe(1);
    expect(world.kept).toMatchObject({ sessionId: session.id, sessionKey: 'key-1', unsent: [] });
    expect(world.auths).toEqual([{ sessionKey: 'key-1' }]);
  });

  it('of someone who has logged in goes under their name, without a key', async () => {
    const { chat, world, settled } = given({}, 'token-1');
    chat.send('hello');
    await settled();
    expect(world.auths).toEqual([{ token: 'token-1' }]);
  });
});

describe('what was written is never lost', () => {
  it('without a network it waits, in the store too, and goes in order when it is back', async () => {
    const { chat, world, settled, texts } = given();
    world.faults = ['network', 'network'];
    chat.send('one');
    chat.send('two');
    await vi.waitFor(() => expect(world.later).toHaveLength(1));
    expect(chat.state().unsent.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(world.kept.unsent?.map(({ text }) => text)).toEqual(['one', 'two']);
    world.faults = [];
    chat.wake();
    await settled();
    expect(texts().slice(-2)).toEqual(['one', 'two']);
  });

  it('an answer that got lost doubles nothing', async () => {
    const { chat, world, settled } = given({ sessionId: session.id, sessionKey: 'k' });
    world.faults = ['lost answer'];
    chat.send('once');
    await vi.waitFor(() => expect(world.later).toHaveLength(1));
    world.later[0]?.();
    await settled();
    expect(world.messages.filter(({ text }) => text === 'once')).toHaveLength(1);
  });

  it('a closed tab takes it up again', async () => {
    const unsent = [{ clientId: 'c-1', text: 'from before', state: 'sending' as const }];
    const { chat, settled, texts } = given({ unsent });
    expect(chat.state().unsent[0]?.state).toBe('waiting');
    chat.wake();
    await settled();
    expect(texts()).toContain('from before');
  });

  it('a dead key begins another conversation, and the text goes there', async () => {
    const { chat, world, settled } = given({ sessionId: 'gone', sessionKey: 'dead' });
    world.faults = [401];
    chat.send('still here');
    await settled();
    expect(world.opened).toBe(1);
    expect(world.kept.sessionKey).toBe('key-1');
  });

  it('a key that dies again and again does not open conversations without end', async () => {
    const { chat, world } = given({ sessionId: 'gone', sessionKey: 'dead' });
    // POST send, then POST sessions goes through, then POST send again.
    world.faults = [401, undefined as never, 401];
    chat.send('hello');
    await vi.waitFor(() => expect(chat.state().unsent[0]?.state).toBe('failed'));
    expect(world.opened).toBe(1);
  });

  it('a refusal says why and waits for a word: try again, or delete', async () => {
    const { chat, world, settled } = given({ sessionId: session.id, sessionKey: 'k' });
    world.faults = [423];
    chat.send('no');
    await vi.waitFor(() => expect(chat.state().unsent[0]?.reason).toBe('refused 423'));
    const clientId = chat.state().unsent[0]?.clientId ?? '';
    chat.retry(clientId);
    await settled();
  });

  it('too much at once waits and goes by itself', async () => {
    const { chat, world, settled } = given({ sessionId: session.id, sessionKey: 'k' });
    world.faults = [429];
    chat.send('eleventh');
    await vi.waitFor(() => expect(world.later).toHaveLength(1));
    expect(chat.state().unsent[0]?.state).toBe('waiting');
    world.later[0]?.();
    await settled();
  });
});

describe('the conversation on the server', () => {
  it('is taken up by its key', async () => {
    const { chat, world } = given({ sessionId: session.id, sessionKey: 'k' });
    chat.wake();
    world.listener?.online();
    await vi.waitFor(() => expect(chat.state().link).toBe('online'));
    expect(chat.state().messages).toHaveLength(1);
  });

  it('is forgotten when its key is dead; the next message begins another', async () => {
    const { chat, world } = given({ sessionId: session.id, sessionKey: 'k' });
    chat.wake();
    world.listener?.refused();
    expect(world.kept).toMatchObject({ unsent: [] });
    expect(world.kept.sessionKey).toBeUndefined();
    expect(chat.state().session).toBeNull();
  });

  it('is looked at now and then while no live connection gets through', async () => {
    const { chat, world } = given({ sessionId: session.id, sessionKey: 'k' });
    chat.wake();
    world.listener?.offline();
    expect(chat.state().link).toBe('offline');
    world.messages.push(givenMessage(2, { text: 'answered meanwhile' }));
    world.later[0]?.();
    await vi.waitFor(() => expect(chat.state().messages).toHaveLength(2));
    expect(chat.state().link).toBe('online');
    // Attempts that fail go on; they neither put off the next look nor say that one is cut off.
    const next = world.later.at(-1);
    world.listener?.offline();
    expect(chat.state().link).toBe('online');
    expect(world.later.at(-1)).toBe(next);
  });

  it('is asked for what a gap shows to be missing', async () => {
    const { chat, world } = given({ sessionId: session.id, sessionKey: 'k' });
    chat.wake();
    world.listener?.online();
    await vi.waitFor(() => expect(chat.state().link).toBe('online'));
    world.messages.push(givenMessage(2), givenMessage(3));
    world.listener?.heard('new_message', { message: givenMessage(3) });
    await vi.waitFor(() => expect(chat.state().messages.map(({ seq }) => seq)).toEqual([1, 2, 3]));
  });
});

describe('what is held of a visitor', () => {
  it('is shown to whoever has a key, and to nobody else', async () => {
    const { chat, settled } = given();
    expect(chat.isVisitors()).toBe(false);
    chat.send('hello');
    await settled();
    expect(chat.isVisitors()).toBe(true);
    const citizens = given({}, 'token-1');
    citizens.chat.send('hello');
    await citizens.settled();
    expect(citizens.chat.isVisitors()).toBe(false);
  });

  it('is deleted with all that the browser kept; the next message begins anew', async () => {
    const { chat, world, settled, texts } = given();
    chat.send('hello');
    await settled();
    chat.noteAsked();
    world.faults = [422];
    chat.send('refused');
    await vi.waitFor(() => expect(chat.state().unsent[0]?.state).toBe('failed'));
    await chat.deleteMine();
    expect(world.calls.at(-1)).toBe('DELETE /me');
    expect(texts()).toEqual([]);
    expect(world.kept).toEqual({ unsent: [] });
    expect(world.listener).toBeNull();
    chat.send('again');
    await settled();
    expect(world.opened).toBe(2);
  });

  it('is gone as well when the answer was lost on its way, and stays when it was refused', async () => {
    const { chat, world, settled } = given();
    chat.send('hello');
    await settled();
    world.faults = [503];
    await expect(chat.deleteMine()).rejects.toThrow('refused 503');
    expect(chat.isVisitors()).toBe(true);
    world.faults = [401];
    await chat.deleteMine();
    expect(chat.isVisitors()).toBe(false);
  });
});
