/** The looks by one key: the one under way, the one that is to come, and when the last one began. */
interface Turns<T> {
  running: Promise<T> | null;
  waiting: Promise<T> | null;
  begun: number;
}

/**
 * One look at a time at what is stored. Who asks while one is under way shares the next, which begins
 * after all of them: hundreds who come together cost two looks, and each sees what was committed
 * before it asked. Where they keep coming, a look begins some time after the one before, so that more
 * of them share it; who comes alone waits for nobody.
 *
 * @param look what is shared, by a key (an organization's id)
 * @param apartMs milliseconds from the beginning of one look to that of the next
 */
export function sharedLook<T>(
  look: (key: string) => Promise<T>,
  apartMs: number,
): (key: string) => Promise<T> {
  const all = new Map<string, Turns<T>>();

  function begin(key: string, turns: Turns<T>): Promise<T> {
    const run = look(key).finally(() => {
      if (turns.running === run) turns.running = null;
    });
    // A key that nothing is found by is not kept.
    run.catch(() => {
      if (turns.running === null && turns.waiting === null) all.delete(key);
    });
    turns.waiting = null;
    turns.running = run;
    turns.begun = performance.now();
    return run;
  }

  async function afterwards(key: string, turns: Turns<T>): Promise<T> {
    await turns.running?.catch(() => undefined);
    const early = turns.begun + apartMs - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    return begin(key, turns);
  }

  return (key) => {
    const turns = all.get(key) ?? { running: null, waiting: null, begun: -Infinity };
    all.set(key, turns);
    if (turns.waiting !== null) return turns.waiting;
    const isFree = turns.running === null && performance.now() - turns.begun >= apartMs;
    if (isFree) return begin(key, turns);
    turns.waiting = afterwards(key, turns);
    return turns.waiting;
  };
}
