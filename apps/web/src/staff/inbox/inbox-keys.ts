import type { RefObject } from 'react';
import { focusComposer } from '../conversation/focus-writing.ts';
import { type KeyMap, useKeys } from '../keys/use-keys.ts';
import { focusList } from '../list/focus-list.ts';
import type { Inbox } from './use-inbox.ts';

interface InboxKeysProps {
  inbox: Inbox;
  filterInput: RefObject<HTMLInputElement | null>;
  onShortcuts: () => void;
  onPalette: () => void;
  /** Goes to where the copilot is asked. */
  onCopilot: () => void;
}

/** The arrows, Enter and Space belong to the list while it, or nothing, has the focus. */
function listHasKeys(): boolean {
  const focused = document.activeElement;
  return focused === document.body || focused?.closest('.list-scroll') != null;
}

/** The inbox by keyboard. What a key does depends on what the server allows for the open session. */
export function useInboxKeys(props: InboxKeysProps): void {
  useKeys(inboxKeys(props));
}

/** Every key of the inbox, in one table: the sheet of shortcuts is held against it by a test. */
export function inboxKeys({
  inbox,
  filterInput,
  onShortcuts,
  onPalette,
  onCopilot,
}: InboxKeysProps): KeyMap {
  const { actions, asking, current, cursorId, sessionId } = inbox;
  const may = new Set(current?.allowedActions);
  const inList = (act: () => unknown) => () => (listHasKeys() ? act() : false);
  const step = (by: number) => {
    inbox.move(by);
    focusList();
  };
  return {
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: inList(() => step(1)),
    ArrowUp: inList(() => step(-1)),
    Home: inList(() => step(Number.NEGATIVE_INFINITY)),
    End: inList(() => step(Number.POSITIVE_INFINITY)),
    Enter: inList(() => {
      if (!cursorId) return false;
      // A second Enter on the open session goes on to writing.
      if (cursorId === sessionId && !may.has('assign') && focusComposer()) return true;
      return inbox.open(cursorId);
    }),
    Space: inList(() => (cursorId ? inbox.peek(cursorId) : false)),
    p: may.has('assign') && current ? () => inbox.pick(current.id) : undefined,
    y:
      may.has('confirm_routing') && current
        ? () => void actions.confirmRouting(current.id)
        : undefined,
    c: may.has('correct') ? () => asking.ask('correct') : undefined,
    t: may.has('transfer') ? () => asking.ask('transfer') : undefined,
    d: may.has('extend_deadline') ? () => asking.ask('extend') : undefined,
    x: may.has('propose_without_consideration') ? () => asking.ask('without') : undefined,
    a: may.has('approve_without_consideration') ? () => asking.ask('approve') : undefined,
    n: current ? () => asking.ask('note') : undefined,
    l: current ? inbox.script.toggle : undefined,
    h: holdKey(inbox, may),
    o: may.has('take_over') && current ? () => void actions.takeOver(current.id) : undefined,
    u: may.has('escalate') && current ? () => void actions.escalate(current.id) : undefined,
    b: may.has('hand_back') ? () => asking.ask('hand_back') : undefined,
    m: may.has('make_appeal') ? () => asking.ask('make_appeal') : undefined,
    q: current ? onCopilot : undefined,
    e: may.has('close') ? () => asking.ask('end') : undefined,
    z: inbox.receipt.moved?.state === 'done' ? inbox.undo : undefined,
    Escape: escapeKey(inbox),
    '/': () => filterInput.current?.focus(),
    'ctrl+k': onPalette,
    '?': onShortcuts,
  };
}

/** `h` holds, and takes up again what is held. */
function holdKey({ current, actions }: Inbox, may: ReadonlySet<string>): (() => void) | undefined {
  if (!current) return undefined;
  if (may.has('hold')) return () => void actions.hold(current.id);
  return may.has('resume') ? () => void actions.resume(current.id) : undefined;
}

/** Esc takes back the question that is asked, wherever the focus is; else it goes back to the list. */
function escapeKey({ asking, sessionId }: Inbox): (() => void) | undefined {
  if (asking.question) return asking.stop;
  return sessionId ? focusList : undefined;
}
