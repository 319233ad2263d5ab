import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Outbox, Unsent } from '../../foundation/live/outbox.ts';
import type { LiveThread } from '../../foundation/live/use-thread.ts';
import { useDesk } from '../desk/desk-context.tsx';

const none: readonly Unsent[] = [];

/** What is on its way in a session; confirmed messages go over into the thread. */
export function useOutbox(
  sessionId: string,
  thread: LiveThread,
): { outbox: Outbox; unsent: readonly Unsent[] } {
  const { outboxes } = useDesk();
  const outbox = useMemo(() => outboxes.of(sessionId), [outboxes, sessionId]);
  const unsent = useSyncExternalStore(outbox.subscribe, outbox.entries, () => none);
  const { add, messages } = thread;
  useEffect(
    () => outboxes.onSent(sessionId, (message) => add([message])),
    [outboxes, sessionId, add],
  );
  useEffect(() => outbox.settle(messages), [outbox, messages]);
  return { outbox, unsent };
}
