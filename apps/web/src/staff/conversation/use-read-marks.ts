import type { Session } from '@civicconnect/contract';
import { useEffect, useRef, useState } from 'react';
import { useLiveState } from '../../foundation/live/use-live.ts';
import type { LiveThread } from '../../foundation/live/use-thread.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { Deliveries } from './troubled.ts';

/** A look at what nobody has picked is not a reading: the citizen's "seen" means that someone has it. */
function countsAsReading(session: Session): boolean {
  return session.unread > 0 && (session.assignee !== null || session.status === 'closed');
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** Tells the server what is read while the page is in sight, and takes in what the citizen has read. */
export function useReadMarks(thread: LiveThread): Deliveries {
  const { live, client } = useDesk();
  const { session, take } = thread;
  const [deliveries, setDeliveries] = useState<Deliveries>(new Map());
  const [visible, setVisible] = useState(true);

  useEffect(() => {
    const look = () => setVisible(isVisible());
    document.addEventListener('visibilitychange', look);
    look();
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  const reading = visible && countsAsReading(session);
  const isConnected = useLiveState(live) === 'online';
  const told = useRef(0);
  const { id, lastSeq: seq } = session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was lost on its way is told again once the network is back
  useEffect(() => {
    if (!reading || seq <= told.current) return;
    told.current = seq;
    client.markRead({ params: { id }, body: { seq } }).catch(() => {
      told.current = 0;
    });
  }, [reading, isConnected, client, id, seq]);

  useEffect(() => {
    if (!live) return;
    const stops = [
      live.on('read', (event) => {
        if (event.sessionId !== session.id || event.by !== 'citizen') return;
        take({ ...session, readByOther: Math.max(session.readByOther, event.seq) });
      }),
      live.on('delivery', (event) => {
        if (event.sessionId !== session.id) return;
        const { messageId, sessionId: _session, ...delivery } = event;
        setDeliveries((known) => new Map(known).set(messageId, delivery));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, session, take]);
  return deliveries;
}
