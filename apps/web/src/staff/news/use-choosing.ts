import type { NotificationChoices } from '@civicconnect/contract';
import { useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { Change } from './kept-draft.ts';
import { useNews } from './news-context.tsx';

export interface Choosing {
  choices: NotificationChoices;
  choose: (change: Change<NotificationChoices>) => void;
  /** The last choice of this section is stored. */
  saved: boolean;
  problem: string | null;
}

/** What one section of an account needs to have its choices kept, and to say how that went. */
export function useChoosing(): Choosing {
  const t = useT();
  const { choices, choose } = useNews();
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const last = useRef(0);

  async function keep(change: Change<NotificationChoices>) {
    last.current += 1;
    const mine = last.current;
    setSaved(false);
    setProblem(null);
    try {
      await choose(change);
      if (mine === last.current) setSaved(true);
    } catch (error) {
      setProblem(problemText(error, t));
    }
  }
  return { choices, choose: (change) => void keep(change), saved, problem };
}
