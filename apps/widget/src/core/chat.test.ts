import { describe, expect, it, vi } from 'vitest';
import { given, session } from '../testing/chat-world.ts';

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
