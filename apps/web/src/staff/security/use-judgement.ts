import {
  judgePassword,
  type PasswordEstimator,
  type PasswordJudgement,
} from '@civicconnect/domain';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';

/** The server's judgement of a password, before it is sent; null while it is empty or not known yet. */
export function useJudgement(password: string, about: readonly string[]): PasswordJudgement | null {
  const [estimate, setEstimate] = useState<PasswordEstimator | null>(null);
  const begun = password !== '';
  useEffect(() => {
    if (!begun) return;
    let gone = false;
    // Without it the form still works: the server says what is wrong.
    import('./estimate.ts').then(
      (module) => !gone && setEstimate(() => module.estimate),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [begun]);
  const settled = useDeferredValue(password);
  const words = about.join('\n');
  return useMemo(
    () => (estimate && settled !== '' ? judgePassword(settled, words.split('\n'), estimate) : null),
    [estimate, settled, words],
  );
}
