import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** Half of what a sequence can hold (32 bits), so that millions of ids follow within one millisecond. */
const highestStart = 2 ** 31;

/**
 * UUIDv7s of this process, each larger than the one before as long as the clock does not go back: what
 * was stored together at one moment is read in the order in which it was made.
 */
export function createIds(clock: Pick<Clock, 'now'>): () => string {
  let [msecs, seq] = [Number.NEGATIVE_INFINITY, 0];
  return () => {
    const now = clock.now().getTime();
    if (now === msecs) seq += 1;
    else [msecs, seq] = [now, randomInt(highestStart)];
    return v7({ msecs, seq });
  };
}
