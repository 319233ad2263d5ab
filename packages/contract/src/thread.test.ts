import { describe, expect, it } from 'vitest';
import { gapAfter, type Thread, withMessage, withMessages, withSession } from './thread.ts';
import type { Message, Session } from './views/session.ts';

const message = (seq: number) => ({ id: `m${seq}`, seq }) as Message;
const session = (rev: number, lastSeq: number, id = 's') => ({ id, rev, lastSeq }) as Session;
const seqs = (messages: readonly Message[]) => messages.map(({ seq }) => seq);

describe('a client’s messages', () => {
  it('stand in order whatever the order and number of deliveries', () => {
    const arrived = [3, 1, 3, 2, 5, 1, 4].map(message);
    expect(seqs(withMessages([], arrived))).toEqual([1, 2, 3, 4, 5]);
  });

  it('stay the same object when nothing is new, so that screens do not draw again', () => {
    const known = withMessages([], [1, 2].map(message));
    expect(withMessage(known, message(2))).toBe(known);
  });
});

describe('a client’s session', () => {
  const thread: Thread = { session: session(5, 2), messages: [] };
  it('is the one with the highest rev; of two with the same rev the later', () => {
    expect(withSession(thread, session(4, 9))).toBe(thread);
    expect(withSession(thread, session(5, 3)).session.lastSeq).toBe(3);
    expect(withSession(thread, session(6, 4)).session.rev).toBe(6);
  });
  it('keeps nothing of what was said once that is removed, and then what comes after', () => {
    const full: Thread = { session: session(5, 2), messages: [1, 2].map(message) };
    const contentsRemovedAt = '2026-11-20T10:00:00.000Z';
    const emptied = withSession(full, { ...session(6, 1), contentsRemovedAt });
    expect(emptied.messages).toEqual([]);
    expect(gapAfter(emptied)).toBe(0);
    const closing = { ...emptied, messages: withMessage(emptied.messages, message(1)) };
    expect(withSession(closing, { ...session(7, 1), contentsRemovedAt }).messages).toHaveLength(1);
  });
  it('is never another session', () => {
    expect(withSession(thread, session(9, 9, 'other'))).toBe(thread);
  });
});

describe('a gap', () => {
  const gap = (known: number[], lastSeq: number, from?: number) =>
    gapAfter({ session: session(1, lastSeq), messages: known.map(message) }, from);
  it('is asked for from the last message before it', () => {
    expect(gap([1, 2, 4], 4)).toBe(2);
    expect(gap([1, 2], 4)).toBe(2);
    expect(gap([], 3)).toBe(0);
    expect(gap([5, 6], 6)).toBe(0);
  });
  it('is none when everything from the first wanted message on is there', () => {
    expect(gap([1, 2, 3], 3)).toBeNull();
    expect(gap([5, 6], 6, 5)).toBeNull();
    expect(gap([], 0)).toBeNull();
  });
});
