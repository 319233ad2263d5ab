import { describe, expect, it } from 'vitest';
import { givenMessage, givenSession } from '../testing/given.ts';
import {
  type ChatState,
  emptyChat,
  hear,
  missingAfter,
  takeMessages,
  takeSession,
} from './state.ts';

const session = givenSession();
const chatting: ChatState = { ...emptyChat, session };
const delta = (turn: string, text: string) => ({ sessionId: session.id, turn, text });

describe('what is heard', () => {
  it('an answer grows piece by piece, another turn begins anew, its message takes its place', () => {
    let state = hear(chatting, 'assistant_delta', delta('a', 'Ta'));
    state = hear(state, 'assistant_delta', delta('a', 'riff'));
    expect(state.stream?.text).toBe('Tariff');
    state = hear(state, 'assistant_delta', delta('b', 'Price'));
    expect(state.stream).toEqual({ turn: 'b', text: 'Price' });
    state = hear(state, 'new_message', { message: givenMessage(1) });
    expect(state.stream).toBeNull();
    expect(state.messages).toHaveLength(1);
  });

  it('our own message arriving leaves the answer that is being written', () => {
    const writing = hear(chatting, 'assistant_delta', delta('a', 'Ta'));
    const mine = givenMessage(1, { author: { kind: 'citizen' } });
    expect(hear(writing, 'new_message', { message: mine }).stream?.text).toBe('Ta');
  });

  it('the place in the queue moves without a new view of the session', () => {
    const place = (position: number) => ({ sessionId: session.id, position, etaSeconds: 60 });
    const state = hear(hear(chatting, 'queue_position', place(3)), 'queue_position', place(2));
    expect(state.session?.queue).toEqual({ position: 2, etaSeconds: 60 });
  });

  it('a citizen who types is oneself; staff and the assistant are shown until they stop', () => {
    const by = (kind: 'citizen' | 'staff', on: boolean) =>
      ({ sessionId: session.id, by: { kind, name: 'Dilnoza' }, on, inNote: false }) as const;
    expect(hear(chatting, 'typing', by('citizen', true))).toBe(chatting);
    const typing = hear(chatting, 'typing', by('staff', true));
    expect(typing.typist?.name).toBe('Dilnoza');
    expect(hear(typing, 'typing', by('staff', false)).typist).toBeNull();
  });

  it('what belongs to another session changes nothing', () => {
    const other = givenMessage(1, { sessionId: '01920000-0000-7000-8000-00000000ffff' });
    expect(hear(chatting, 'new_message', { message: other })).toBe(chatting);
    expect(hear(chatting, 'assistant_delta', { ...delta('a', 'x'), sessionId: 'y' })).toBe(
      chatting,
    );
    expect(takeSession(chatting, { ...session, id: 'z', rev: 9 })).toBe(chatting);
  });
});

describe('the order of things', () => {
  it('the highest rev wins', () => {
    const newer = givenSession({ rev: 5, status: 'queued' });
    expect(takeSession(takeSession(chatting, newer), givenSession({ rev: 4 })).session).toBe(newer);
  });

  it('a message is shown once, in its place, and its unsent twin goes', () => {
    const unsent = [{ clientId: 'c-1', text: 'hello', state: 'sending' as const }];
    const arrived = givenMessage(2, { author: { kind: 'citizen' }, clientId: 'c-1' });
    let state = takeMessages({ ...chatting, unsent }, [arrived]);
    state = takeMessages(state, [givenMessage(1), arrived]);
    expect(state.messages.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(state.unsent).toEqual([]);
  });

  it('a gap is asked for from where it begins', () => {
    const behind = { ...chatting, session: givenSession({ lastSeq: 3 }) };
    expect(missingAfter(takeMessages(behind, [givenMessage(1), givenMessage(3)]))).toBe(1);
    const whole = takeMessages(
      behind,
      [1, 2, 3].map((seq) => givenMessage(seq)),
    );
    expect(missingAfter(whole)).toBeNull();
    expect(missingAfter(emptyChat)).toBeNull();
  });
});
