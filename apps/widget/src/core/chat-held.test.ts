import { describe, expect, it, vi } from 'vitest';
import { given, session } from '../testing/chat-world.ts';
import { givenMessage } from '../testing/given.ts';

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
