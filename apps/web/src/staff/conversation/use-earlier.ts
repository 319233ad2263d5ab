import { useCallback, useState } from 'react';
import type { LiveThread } from '../../foundation/live/use-thread.ts';
import { messagesBefore, threadPage } from '../data/thread-query.ts';
import { useDesk } from '../desk/desk-context.tsx';

export interface Earlier {
  /** Whether the session has messages before the first one shown. */
  has: boolean;
  loading: boolean;
  load(): void;
}

/** The messages of a long session before those it was opened with. */
export function useEarlier(thread: LiveThread, mayHave: boolean): Earlier {
  const { client } = useDesk();
  const [loading, setLoading] = useState(false);
  const [exhausted, setExhausted] = useState(!mayHave);
  const { session, messages, add } = thread;
  const first = messages[0]?.seq ?? 1;
  const load = useCallback(async () => {
    setLoading(true);
    try {
      const before = await messagesBefore(client, session, first);
      add(before);
      if (before.length < threadPage) setExhausted(true);
    } catch {
      // The button stays; pressing it again asks again.
    } finally {
      setLoading(false);
    }
  }, [client, session, first, add]);
  return { has: !exhausted && first > 1, loading, load: () => void load() };
}
