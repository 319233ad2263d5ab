/**
 * Lets at most `most` works run at once; the others wait in the order in which they came. What comes
 * in hundreds then cannot take every connection to the database from what people are waiting for.
 */
export function createTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    // Who is called from the line takes over the place of the one that leaves.
    if (running >= most) await new Promise<void>((resolve) => line.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
