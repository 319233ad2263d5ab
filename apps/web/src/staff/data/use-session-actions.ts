import type { AppealKind, Priority, Session } from '@civicconnect/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ProblemError, paramOf } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { showSession } from './live-lists.ts';

export type ActionName =
  | 'assign'
  | 'confirm_routing'
  | 'correct'
  | 'undo'
  | 'hold'
  | 'resume'
  | 'close'
  | 'transfer'
  | 'extend'
  | 'propose'
  | 'approve'
  | 'classify'
  | 'take_over'
  | 'hand_back'
  | 'escalate'
  | 'make_appeal';

/** What a correction taught, and until when its author may take it back. */
export interface Learned {
  id: string;
  similarNow: number;
  undoUntil: string;
}

export interface ActionProblem {
  sessionId: string;
  action: ActionName;
  text: string;
  /** Who was faster, when a pick was lost. */
  winner: string | null;
}

/** The legal kind of an appeal, or how urgent it is. */
export type Classification = { appealKind: AppealKind } | { priority: Priority };

/** What became of an action: the session as the server now sees it, or null when it was refused. */
type Outcome = Promise<Session | null>;

export interface SessionActions {
  /** The action that is under way. */
  busy: { sessionId: string; action: ActionName } | null;
  problem: ActionProblem | null;
  forgetProblem(): void;
  pick(sessionId: string): Outcome;
  confirmRouting(sessionId: string): Outcome;
  correct(
    sessionId: string,
    departmentId: string,
    reason: string,
  ): Promise<{ session: Session; learned: Learned } | null>;
  undo(correctionId: string, sessionId: string): Outcome;
  hold(sessionId: string): Outcome;
  resume(sessionId: string): Outcome;
  end(sessionId: string): Outcome;
  transfer(sessionId: string, staffId: string): Outcome;
  extendDeadline(sessionId: string, reason: string): Outcome;
  proposeWithoutConsideration(sessionId: string, reason: string): Outcome;
  approveWithoutConsideration(sessionId: string): Outcome;
  classify(sessionId: string, change: Classification): Outcome;
  /** From the assistant to oneself. */
  takeOver(sessionId: string): Outcome;
  handBack(sessionId: string): Outcome;
  /** From the assistant to the queue. */
  escalate(sessionId: string): Outcome;
  makeAppeal(sessionId: string): Outcome;
}

/**
 * The actions on sessions. Each shows its answer in all lists and hands it to `onSession`; a refusal
 * is kept as a sentence in the reader's language, to be shown where the action was asked for.
 */
export function useSessionActions(onSession: (session: Session) => void): SessionActions {
  const { client, me } = useDesk();
  const t = useT();
  const cache = useQueryClient();
  const [busy, setBusy] = useState<SessionActions['busy']>(null);
  const [problem, setProblem] = useState<ActionProblem | null>(null);
  const running = useRef(false);

  const run = useCallback(
    async <R extends { session: Session }>(
      sessionId: string,
      action: ActionName,
      ask: () => Promise<R>,
    ): Promise<R | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy({ sessionId, action });
      setProblem(null);
      try {
        const answer = await ask();
        showSession(cache, answer.session, me.id);
        onSession(answer.session);
        return answer;
      } catch (error) {
        const refused = error instanceof ProblemError;
        setProblem({
          sessionId,
          action,
          text: (refused && error.problem.detail) || t('staff.problem.network'),
          winner:
            refused && error.problem.code === 'already_assigned' ? paramOf(error, 'name') : null,
        });
        return null;
      } finally {
        running.current = false;
        setBusy(null);
      }
    },
    [cache, me.id, onSession, t],
  );
  const simple = useCallback(
    async (sessionId: string, action: ActionName, ask: () => Promise<{ session: Session }>) =>
      (await run(sessionId, action, ask))?.session ?? null,
    [run],
  );

  const forgetProblem = useCallback(() => setProblem(null), []);
  // The same object as long as nothing is under way: lists change many times a second, and whoever
  // shows a session need not be drawn again for that.
  return useMemo(
    () => ({
      busy,
      problem,
      forgetProblem,
      pick: (id) => simple(id, 'assign', () => client.assign({ params: { id } })),
      confirmRouting: (id) =>
        simple(id, 'confirm_routing', () => client.confirmRouting({ params: { id } })),
      correct: (id, departmentId, reason) =>
        run(id, 'correct', () =>
          client.correct({ params: { id }, body: { departmentId, reason } }),
        ),
      undo: (id, sessionId) =>
        simple(sessionId, 'undo', () => client.undoCorrection({ params: { id } })),
      hold: (id) => simple(id, 'hold', () => client.hold({ params: { id } })),
      resume: (id) => simple(id, 'resume', () => client.resume({ params: { id } })),
      end: (id) => simple(id, 'close', () => client.close({ params: { id } })),
      transfer: (id, staffId) =>
        simple(id, 'transfer', () => client.transfer({ params: { id }, body: { staffId } })),
      extendDeadline: (id, reason) =>
        simple(id, 'extend', () => client.extendDeadline({ params: { id }, body: { reason } })),
      proposeWithoutConsideration: (id, reason) =>
        simple(id, 'propose', () =>
          client.proposeWithoutConsideration({ params: { id }, body: { reason } }),
        ),
      approveWithoutConsideration: (id) =>
        simple(id, 'approve', () => client.approveWithoutConsideration({ params: { id } })),
      classify: (id, change) =>
        simple(id, 'classify', () => client.updateSession({ params: { id }, body: change })),
      takeOver: (id) => simple(id, 'take_over', () => client.takeOver({ params: { id } })),
      handBack: (id) => simple(id, 'hand_back', () => client.handBack({ params: { id } })),
      escalate: (id) => simple(id, 'escalate', () => client.escalate({ params: { id } })),
      makeAppeal: (id) => simple(id, 'make_appeal', () => client.makeAppeal({ params: { id } })),
    }),
    [busy, problem, forgetProblem, simple, run, client],
  );
}
