import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { usePlace } from './place.ts';

/** Tries something once at a time; what went wrong stands where the second value is put. */
export function useTry(): [attempt: (run: () => Promise<void>) => void, trouble: ComponentChild] {
  const { say, refocus } = usePlace();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const attempt = (run: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setSaid('');
    run()
      .then(refocus)
      // Without a network the reason is the browser's own, in its own words.
      .catch((error) => setSaid((error.status && error.message) || say('trouble')))
      .finally(() => setBusy(false));
  };
  return [
    attempt,
    <p class="trouble" role="alert">
      {said}
    </p>,
  ];
}
