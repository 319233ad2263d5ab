import { useCallback, useMemo, useState } from 'react';

/** What the foot of the conversation asks before it is done; `note` is no question but takes its place. */
export type Asked =
  | 'correct'
  | 'end'
  | 'transfer'
  | 'extend'
  | 'without'
  | 'approve'
  | 'hand_back'
  | 'make_appeal'
  | 'note';
export type Question = Asked | null;

export interface Asking {
  question: Question;
  /** For a correction the department may be named already. */
  ask(question: Asked, departmentId?: string): void;
  /** The department that was named with the question. */
  departmentId: string | null;
  stop(): void;
}

interface State {
  sessionId: string | null;
  question: Question;
  departmentId: string | null;
}

const nothing: State = { sessionId: null, question: null, departmentId: null };

/** One question at a time; it goes away when another session is shown. */
export function useAsking(sessionId: string | null): Asking {
  const [asked, setAsked] = useState<State>(nothing);
  const question = asked.sessionId === sessionId ? asked.question : null;
  const ask = useCallback(
    (next: Asked, departmentId: string | null = null) =>
      setAsked({ sessionId, question: next, departmentId }),
    [sessionId],
  );
  const stop = useCallback(() => setAsked(nothing), []);
  const { departmentId } = asked;
  return useMemo(
    () => ({ question, departmentId, ask, stop }),
    [question, departmentId, ask, stop],
  );
}
