import { expect, vi } from 'vitest';
import { Refusal } from '../core/api.ts';
import { createChat } from '../core/chat.ts';
import type { Auth, Joined, LiveListener } from '../core/live.ts';
import type { Kept } from '../core/store.ts';
import { givenMessage, givenSession } from './given.ts';

export const session = givenSession();

/** A server of one conversation that can be cut off, and the browser around it. */
export function given(kept: Kept = {}, token: string | null = null) {
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
