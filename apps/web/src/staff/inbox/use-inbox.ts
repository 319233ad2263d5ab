'use client';
import type { Session } from '@civicconnect/contract';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ScriptChoice } from '../conversation/header-actions.tsx';
import { useOtherScript } from '../conversation/use-script.ts';
import { useLiveLists } from '../data/live-lists.ts';
import { type SessionActions, useSessionActions } from '../data/use-session-actions.ts';
import { type SessionList, useSessionList } from '../data/use-session-list.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { grouped, hasGroups } from '../list/groups.ts';
import { type Receipt, useReceipt } from '../receipt/use-receipt.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { type InboxAddress, useAddress } from './use-address.ts';
import { type Asking, useAsking } from './use-asking.ts';

export interface Inbox extends InboxAddress {
  list: SessionList;
  /** The row the keyboard stands on. */
  cursorId: string | null;
  setCursor(sessionId: string): void;
  /** Moves the cursor over the rows as they stand on the screen. */
  move(by: number): void;
  /** The open session as last heard of. */
  current: Session | null;
  takeCurrent(session: Session): void;
  /** The newest view an action's answer brought. */
  newest: Session | null;
  actions: SessionActions;
  asking: Asking;
  receipt: Receipt;
  /** Whether Uzbek messages are shown in the other script as well. */
  script: ScriptChoice;
  /** A pick that was lost a moment ago. */
  lost: { sessionId: string; winner: string } | null;
  /** Shows a session and, where nobody has it and opening picks, picks it. */
  open(sessionId: string): void;
  /** Shows a session and changes nothing. */
  peek(sessionId: string): void;
  pick(sessionId: string): void;
  correct(sessionId: string, departmentId: string, reason: string): void;
  undo(): void;
}

/** A lost pick is marked in its row this long. */
const lostMs = 3_000;

/** Everything the inbox knows and can do; its parts draw it. */
export function useInbox(): Inbox {
  useLiveLists();
  const address = useAddress();
  const { me, departmentOf, organization } = useDesk();
  const { filter, sessionId, showSession } = address;
  const list = useSessionList(filter);
  const order = useRowOrder(list, hasGroups(filter));
  const [cursorId, setCursor] = useState<string | null>(sessionId);
  const cursorAt = useRef(0);
  useEffect(() => {
    const at = cursorId ? order.indexOf(cursorId) : -1;
    if (at >= 0) cursorAt.current = at;
  }, [order, cursorId]);
  const [current, setCurrent] = useState<Session | null>(null);
  const [newest, setNewest] = useState<Session | null>(null);
  const takeNewest = useCallback((session: Session) => setNewest(session), []);
  const actions = useSessionActions(takeNewest);
  const asking = useAsking(sessionId);
  const receipt = useReceipt();
  const script = useOtherScript(me.id);
  const lost = useLostPick(actions);

  const peek = useCallback(
    (id: string) => {
      setCursor(id);
      showSession(id);
    },
    [showSession],
  );
  const { pick: askToPick } = actions;
  const open = (id: string) => {
    peek(id);
    const session = list.sessions.find((listed) => listed.id === id);
    const picks = organization.pickOn === 'open' && session?.allowedActions.includes('assign');
    if (picks) void askToPick(id);
  };
  const latestOpen = useRef(open);
  latestOpen.current = open;

  const correct = async (id: string, departmentId: string, reason: string) => {
    const next = neighbour(order, id);
    const answer = await actions.correct(id, departmentId, reason);
    if (!answer) return;
    asking.stop();
    receipt.show(answer.session, departmentOf(departmentId)?.name ?? '', answer.learned);
    if (next) peek(next);
    else showSession(null);
  };
  const latestCorrect = useRef(correct);
  latestCorrect.current = correct;
  const undo = async () => {
    const { moved } = receipt;
    if (moved?.state !== 'done' || Date.now() > moved.undoUntil) return;
    const session = await actions.undo(moved.correctionId, moved.sessionId);
    if (!session) return;
    receipt.undone(session);
    peek(moved.sessionId);
  };
  return {
    ...address,
    list,
    cursorId,
    setCursor,
    move: (by) => {
      const next = rowAfter(order, cursorId, cursorAt.current, by);
      if (next) setCursor(next);
    },
    current: current?.id === sessionId ? current : null,
    takeCurrent: setCurrent,
    newest: newest?.id === sessionId ? newest : null,
    actions,
    asking,
    receipt,
    script,
    lost,
    open: useCallback((id: string) => latestOpen.current(id), []),
    peek,
    pick: useCallback((id: string) => void askToPick(id), [askToPick]),
    correct: useCallback(
      (id: string, departmentId: string, reason: string) =>
        void latestCorrect.current(id, departmentId, reason),
      [],
    ),
    undo: () => void undo(),
  };
}

/** The ids of the rows from top to bottom, as they stand under their headings. */
function useRowOrder(list: SessionList, withGroups: boolean): readonly string[] {
  const now = useNow();
  const endOfToday = useTimes().endOfDay(now);
  return useMemo(
    () =>
      grouped(list.sessions, withGroups ? { now, endOfToday } : null).flatMap((entry) =>
        entry.kind === 'row' ? [entry.session.id] : [],
      ),
    [list.sessions, withGroups, now, endOfToday],
  );
}

/**
 * The row `by` steps away, held to the list's ends. When the cursor's own row has left the list, the
 * one that took its place is next.
 */
function rowAfter(
  order: readonly string[],
  cursorId: string | null,
  lastAt: number,
  by: number,
): string | undefined {
  const at = cursorId ? order.indexOf(cursorId) : -1;
  const stepsFromGap = by > 0 ? by - 1 : by;
  const wish = at >= 0 ? at + by : lastAt + (cursorId ? stepsFromGap : 0);
  return order[Math.max(0, Math.min(order.length - 1, wish))];
}

/** The row after this one, else the one before it. */
function neighbour(order: readonly string[], id: string): string | null {
  const at = order.indexOf(id);
  return order[at + 1] ?? (at > 0 ? (order[at - 1] ?? null) : null);
}

function useLostPick({ problem }: SessionActions): Inbox['lost'] {
  const [lost, setLost] = useState<Inbox['lost']>(null);
  useEffect(() => {
    if (problem?.action !== 'assign' || !problem.winner) return;
    setLost({ sessionId: problem.sessionId, winner: problem.winner });
    const timer = setTimeout(() => setLost(null), lostMs);
    return () => clearTimeout(timer);
  }, [problem]);
  return lost;
}
