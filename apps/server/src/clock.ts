/** Where the time comes from. Tests move it; nothing else reads the machine's clock. */
export interface Clock {
  now(): Date;
  /** Moves this process's clock; the offset all processes share is kept in the database. */
  setOffsetSeconds(seconds: number): void;
  offsetSeconds(): number;
}

export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset * 1000),
    setOffsetSeconds(seconds) {
      offset = seconds;
    },
    offsetSeconds: () => offset,
  };
}
