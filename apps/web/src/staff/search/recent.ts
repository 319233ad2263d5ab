import { useCallback, useEffect, useState } from 'react';
import { readStored, writeStored } from '../../foundation/page/stored.ts';

const most = 8;

/** What one staff member searched for last in this browser. */
export function useRecent(staffId: string) {
  const key = `recent-searches-${staffId}`;
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => setRecent(readStored<string[]>(key) ?? []), [key]);
  const remember = useCallback(
    (q: string) => {
      const known = readStored<string[]>(key) ?? [];
      const next = [q, ...known.filter((one) => one !== q)].slice(0, most);
      writeStored(key, next);
      setRecent(next);
    },
    [key],
  );
  const forget = useCallback(() => {
    writeStored(key, null);
    setRecent([]);
  }, [key]);
  return { recent, remember, forget };
}
