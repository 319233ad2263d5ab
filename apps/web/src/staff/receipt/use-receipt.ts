import type { Session } from '@civicconnect/contract';
import { useCallback, useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { Learned } from '../data/use-session-actions.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { shortNumber } from '../words/number.ts';
import { keepCorrection, keptCorrection } from './kept-correction.ts';

/** The reader's last correction. */
export interface Moved {
  correctionId: string;
  sessionId: string;
  number: string;
  department: string;
  similarNow: number;
  /** ms; until then its author may take it back. */
  undoUntil: number;
  /** Taken back: the session returned, or stays with whoever picked it meanwhile. */
  state: 'done' | 'returned' | 'stays';
}

export interface Receipt {
  /** Kept after the receipt has gone: `z` takes it back until `undoUntil`. */
  moved: Moved | null;
  shown: boolean;
  show(session: Session, department: string, learned: Learned): void;
  undone(session: Session): void;
  hide(): void;
}

/** The receipt of the last correction, shown for a while and remembered for the ten minutes of undo. */
export function useReceipt(): Receipt {
  const { locale } = useT();
  const { me } = useDesk();
  const [moved, setMoved] = useState<Moved | null>(null);
  const [shown, setShown] = useState(false);
  // After a reload `z` still takes back what was moved before it.
  useEffect(() => setMoved(keptCorrection(me.id, Date.now())), [me.id]);
  return {
    moved,
    shown,
    show: (session, department, learned) => {
      const next: Moved = {
        correctionId: learned.id,
        sessionId: session.id,
        number: shortNumber(session.number, locale),
        department,
        similarNow: learned.similarNow,
        undoUntil: Date.parse(learned.undoUntil),
        state: 'done',
      };
      setMoved(next);
      keepCorrection(me.id, next);
      setShown(true);
    },
    undone: ({ status }) => {
      const state = status === 'queued' || status === 'triage' ? 'returned' : 'stays';
      setMoved((known) => known && { ...known, state });
      keepCorrection(me.id, null);
      setShown(true);
    },
    hide: useCallback(() => setShown(false), []),
  };
}
