import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { readStored, writeStored } from '../../foundation/page/stored.ts';
import type { ScriptChoice } from './header-actions.tsx';

const key = (staffId: string) => `civic-other-script:${staffId}`;

/** Whether every Uzbek message is shown in the other script as well: the reader's own choice, kept. */
export function useOtherScript(staffId: string): ScriptChoice {
  const [shown, setShown] = useState(false);
  // Read after the first picture, which the server drew without it.
  useLayoutEffect(() => setShown(readStored<boolean>(key(staffId)) === true), [staffId]);
  const toggle = useCallback(() => {
    setShown((was) => {
      writeStored(key(staffId), was ? null : true);
      return !was;
    });
  }, [staffId]);
  return useMemo(() => ({ shown, toggle }), [shown, toggle]);
}
