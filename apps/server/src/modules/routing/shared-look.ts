/**
 * One look at a time at what is stored. Who asks while one is under way shares the next, which begins
 * after all of them: hundreds who come together cost two looks, and each sees what was committed
 * before it asked.
 *
 * @param look what is shared, by a key (an organization's id)
 */
export function sharedLook<T>(look: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const all = new Map<string, { running: Promise<T> | null; waiting: Promise<T> | null }>();
  return (key) => {
    const turns = all.get(key) ?? { running: null, waiting: null };
    all.set(key, turns);
    const begin = (): Promise<T> => {
      const run = look(key).finally(() => {
        if (turns.running === run) turns.running = null;
        if (turns.running === null && turns.waiting === null) all.delete(key);
      });
      turns.waiting = null;
      turns.running = run;
      return run;
    };
    if (turns.waiting !== null) return turns.waiting;
    if (turns.running === null) return begin();
    turns.waiting = turns.running.then(begin, begin);
    return turns.waiting;
  };
}
