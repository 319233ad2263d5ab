import type { Clock } from '../clock.ts';
import { Refused } from '../errors.ts';

/** How often one connection may ask: so many a second, and how many at once. */
export interface Pace {
  perSecond: number;
  burst: number;
}

/** A token bucket of one connection. What it gives throws 429 `rate_limited` when it is empty. */
export function createBucket(clock: Clock, { perSecond, burst }: Pace): () => void {
  const now = () => clock.now().getTime();
  let tokens = burst;
  let at = now();
  return () => {
    const passed = now() - at;
    at += passed;
    tokens = Math.min(burst, tokens + (passed / 1000) * perSecond);
    if (tokens < 1) throw new Refused('rate_limited', { params: { seconds: 1 } });
    tokens -= 1;
  };
}
