'use client';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';

const NowContext = createContext<number | null>(null);
const tick = 20_000;

/**
 * One clock for all rings and remaining times, so that they move together and only every 20 s. It
 * begins with the server's instant: both draw the same first picture.
 */
export function NowProvider({ start, children }: { start: number; children: ReactNode }) {
  const [now, setNow] = useState(start);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

/** The present in ms, at most 20 s old. */
export function useNow(): number {
  const now = use(NowContext);
  if (now === null) throw new Error('useNow outside of a NowProvider');
  return now;
}
