import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { readStored, writeStored } from '../../foundation/page/stored.ts';

/** The reply begun in a session: kept through closed tabs and ended logins, the same in every tab. */
export function useDraft(staffId: string, sessionId: string): [string, (text: string) => void] {
  const key = `civic-draft:${staffId}:${sessionId}`;
  const [text, setText] = useState('');
  // Read after the first picture, which the server drew without it, and before it is seen.
  useLayoutEffect(() => setText(readStored<string>(key) ?? ''), [key]);
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key === key) setText(readStored<string>(key) ?? '');
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [key]);
  const keep = useCallback(
    (next: string) => {
      setText(next);
      writeStored(key, next || null);
    },
    [key],
  );
  return [text, keep];
}
