/** Heavy work takes turns, in the order it came, so that what is light never waits for it. */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>;
}

/** @param atOnce how many run at the same time. */
export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async take(work) {
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      else running += 1;
      try {
        return await work();
      } finally {
        // Whoever waits longest gets this very turn.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
