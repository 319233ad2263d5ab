import { useCallback, useRef, useState } from 'react';
import type { Done } from './undo-toast.tsx';

export interface DoneState {
  done: Done | null;
  say(done: Omit<Done, 'id'>): void;
  hide(): void;
}

/** The last thing that was done on a page, for its `UndoToast`. */
export function useDone(): DoneState {
  const [done, setDone] = useState<Done | null>(null);
  const count = useRef(0);
  const say = useCallback((next: Omit<Done, 'id'>) => {
    count.current += 1;
    setDone({ ...next, id: String(count.current) });
  }, []);
  return { done, say, hide: useCallback(() => setDone(null), []) };
}
