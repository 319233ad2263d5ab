'use client';
import { useEffect, useState } from 'react';

const everyMs = 20_000;

/** The present for clocks on the page, milliseconds; starts as the server saw it, so that both draw the same. */
export function useNow(start: number): number {
  const [now, setNow] = useState(start);
  useEffect(() => {
    const offset = start - Date.now();
    // The server's clock counts: a phone that is an hour off still shows the time that is left.
    const tick = () => setNow(Date.now() + offset);
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [start]);
  return now;
}
