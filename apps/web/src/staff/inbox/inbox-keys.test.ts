import { type SessionAction, sessionActions } from '@civicconnect/contract';
import { describe, expect, it, vi } from 'vitest';
import { shortcutGroups } from '../keys/shortcuts.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { inboxKeys } from './inbox-keys.ts';
import type { Inbox } from './use-inbox.ts';

/** Keys that other parts listen to: candidates of triage, quick replies, the field that is written in. */
const elsewhere = ['1', '2', '3', 'r', 'ctrl+Enter', 'ctrl+shift+Enter'];

/** As much of an inbox as its keys touch, with one session open. */
function inboxWith(allowedActions: readonly SessionAction[]) {
  const ask = vi.fn();
  const inbox = {
    actions: {
      confirmRouting: vi.fn(),
      hold: vi.fn(),
      resume: vi.fn(),
      takeOver: vi.fn(),
      escalate: vi.fn(),
    },
    asking: { question: null, departmentId: null, ask, stop: vi.fn() },
    current: sampleSession({ id: 'session-1', allowedActions: [...allowedActions] }),
    cursorId: 'session-1',
    sessionId: 'session-1',
    receipt: { moved: null },
    script: { shown: false, toggle: vi.fn() },
    pick: vi.fn(),
  } as unknown as Inbox;
  const keys = inboxKeys({
    inbox,
    filterInput: { current: null },
    onShortcuts: vi.fn(),
    onPalette: vi.fn(),
    onCopilot: vi.fn(),
  });
  return { inbox, keys, ask };
}

describe('the keys of the inbox', () => {
  it('are those of the sheet, all of them and no others', () => {
    const drawn = shortcutGroups.flatMap(({ shortcuts }) => shortcuts.flatMap((one) => one.names));
    const { keys } = inboxWith(sessionActions);
    expect([...drawn].sort()).toEqual([...Object.keys(keys), ...elsewhere].sort());
  });

  it.each([
    ['c', 'correct', 'correct'],
    ['t', 'transfer', 'transfer'],
    ['d', 'extend_deadline', 'extend'],
    ['x', 'propose_without_consideration', 'without'],
    ['a', 'approve_without_consideration', 'approve'],
    ['b', 'hand_back', 'hand_back'],
    ['m', 'make_appeal', 'make_appeal'],
    ['e', 'close', 'end'],
  ] as const)('%s asks only what the server allows', (key, action, question) => {
    const allowed = inboxWith([action]);
    allowed.keys[key]?.();
    expect(allowed.ask).toHaveBeenCalledWith(question);
    expect(inboxWith([]).keys[key]).toBeUndefined();
  });

  it('h holds what may be held, and takes up what may be taken up', () => {
    const holding = inboxWith(['hold']);
    holding.keys.h?.();
    expect(holding.inbox.actions.hold).toHaveBeenCalledWith('session-1');
    const held = inboxWith(['resume']);
    held.keys.h?.();
    expect(held.inbox.actions.resume).toHaveBeenCalledWith('session-1');
  });

  it('o takes a chat from the assistant and u calls people, where the server allows it', () => {
    const { inbox, keys } = inboxWith(['take_over', 'escalate']);
    keys.o?.();
    keys.u?.();
    expect(inbox.actions.takeOver).toHaveBeenCalledWith('session-1');
    expect(inbox.actions.escalate).toHaveBeenCalledWith('session-1');
    const others = inboxWith(['assign']).keys;
    expect([others.o, others.u]).toEqual([undefined, undefined]);
  });

  it('p and y act at once', () => {
    const { inbox, keys } = inboxWith(['assign', 'confirm_routing']);
    keys.p?.();
    keys.y?.();
    expect(inbox.pick).toHaveBeenCalledWith('session-1');
    expect(inbox.actions.confirmRouting).toHaveBeenCalledWith('session-1');
  });
});
