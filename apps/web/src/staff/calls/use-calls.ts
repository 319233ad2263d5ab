import { useCallback, useEffect, useState } from 'react';
import type { LiveConnection } from '../../foundation/live/connection.ts';
import { forgetPutAway, isPutAway, keepPutAway } from './put-away.ts';
import { afterChange, type Call, isWaiting, withCall } from './waiting-calls.ts';

export interface Calls {
  waiting: readonly Call[];
  /** Takes a call from the screen, on the pages after this one too; the chat stays in its queue. */
  put(sessionId: string): void;
}

/** The chats that call for a person, as live events tell; what was opened on the screen calls no more. */
export function useCalls(live: LiveConnection | null, openId: string | null): Calls {
  const [calls, setCalls] = useState<readonly Call[]>([]);
  const drop = useCallback(
    (id: string) => setCalls((known) => known.filter(({ session }) => session.id !== id)),
    [],
  );
  const put = useCallback(
    (id: string) => {
      keepPutAway(id);
      drop(id);
    },
    [drop],
  );
  useEffect(() => {
    if (openId) put(openId);
  }, [openId, put]);
  useEffect(() => {
    if (!live) return;
    const stops = [
      // Told again to every page that connects.
      live.on('escalation_alert', (call) => {
        if (!isPutAway(call.session.id)) setCalls((known) => withCall(known, call));
      }),
      live.on('session_updated', ({ session }) => {
        if (!isWaiting(session)) forgetPutAway(session.id);
        setCalls((known) => afterChange(known, session));
      }),
      live.on('session_removed', ({ sessionId }) => drop(sessionId)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, drop]);
  return { waiting: calls, put };
}
