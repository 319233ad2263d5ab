import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { readStored, writeStored } from '../../foundation/page/stored.ts';
import { joined } from './joined.ts';

const keyOf = (staffId: string, sessionId: string) => `civic-draft:${staffId}:${sessionId}`;

/** Asks the composer, where one is open, to add to what is written in it. */
class DraftAddition extends Event {
  readonly key: string;
  readonly text: string;
  constructor(key: string, text: string) {
    super('civic-draft', { cancelable: true });
    this.key = key;
    this.text = text;
  }
}

/** Adds to the reply begun in a session, below what is there; whoever writes sees it and sends it. */
export function addToDraft(staffId: string, sessionId: string, text: string): void {
  const key = keyOf(staffId, sessionId);
  const taken = !window.dispatchEvent(new DraftAddition(key, text));
  if (!taken) writeStored(key, joined(readStored<string>(key) ?? '', text));
}

/** The reply begun in a session: kept through closed tabs and ended logins, the same in every tab. */
export function useDraft(staffId: string, sessionId: string): [string, (text: string) => void] {
  const key = keyOf(staffId, sessionId);
  const [text, setText] = useState('');
  const keep = useCallback(
    (next: string) => {
      setText(next);
      writeStored(key, next || null);
    },
    [key],
  );
  // Read after the first picture, which the server drew without it, and before it is seen.
  useLayoutEffect(() => setText(readStored<string>(key) ?? ''), [key]);
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key === key) setText(readStored<string>(key) ?? '');
    };
    const onAddition = (event: Event) => {
      if (!(event instanceof DraftAddition) || event.key !== key) return;
      event.preventDefault();
      keep(joined(text, event.text));
    };
    window.addEventListener('storage', onStorage);
    window.addEventListener('civic-draft', onAddition);
    return () => {
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('civic-draft', onAddition);
    };
  }, [key, keep, text]);
  return [text, keep];
}
