import { useCallback, useEffect, useRef } from 'react';
import { useDesk } from '../desk/desk-context.tsx';

/** The mark fades at the reader's side by itself: it is renewed this often while writing goes on. */
const renewMs = 3_000;

/** Tells the citizen that an answer is being written, or colleagues alone that a note is; says when it stops. */
export function useTypingMark(sessionId: string, inNote = false): (on: boolean) => void {
  const { live } = useDesk();
  const toldAt = useRef(0);
  const tell = useCallback(
    (on: boolean) => {
      const now = Date.now();
      if (on ? now - toldAt.current < renewMs : toldAt.current === 0) return;
      toldAt.current = on ? now : 0;
      live?.call('typing', { sessionId, on, inNote }).catch(() => undefined);
    },
    [live, sessionId, inNote],
  );
  useEffect(() => () => tell(false), [tell]);
  return tell;
}
