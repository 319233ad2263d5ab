const minute = 60;
const hour = 60 * minute;

/** How long after each attempt that failed the next one comes, in seconds: some 24 hours in all. */
const waits = [
  10,
  30,
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  8 * hour,
];
/** A receiver may ask for more time, but not for ever. */
const longestAsked = hour;

/**
 * Seconds until the next attempt; null: it is given up.
 *
 * @param attempts that were made so far
 * @param asked what the receiver asked for by `Retry-After`, in seconds
 */
export function waitAfter(attempts: number, asked: number | null): number | null {
  const wait = waits[attempts - 1];
  if (wait === undefined) return null;
  return Math.max(wait, Math.min(asked ?? 0, longestAsked));
}

/**
 * A webhook that has taken nothing for so long is switched off when a delivery to it is given up: about as long as
 * the waits of one that fails from the beginning.
 */
export const offAfterSeconds = 23 * hour;
