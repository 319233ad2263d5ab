import { useCallback, useMemo, useState } from 'react';

/** The question that stands above the composer: which department instead, or whether to end. */
export type Question = 'correct' | 'end' | null;

export interface Asking {
  question: Question;
  ask(question: 'correct' | 'end'): void;
  stop(): void;
}

/** One question at a time; it goes away when another session is shown. */
export function useAsking(sessionId: string | null): Asking {
  const [asked, setAsked] = useState<{ sessionId: string | null; question: Question }>({
    sessionId: null,
    question: null,
  });
  const question = asked.sessionId === sessionId ? asked.question : null;
  const ask = useCallback(
    (next: 'correct' | 'end') => setAsked({ sessionId, question: next }),
    [sessionId],
  );
  const stop = useCallback(() => setAsked({ sessionId: null, question: null }), []);
  return useMemo(() => ({ question, ask, stop }), [question, ask, stop]);
}
