/** How long a finished work answers its repeats, milliseconds. */
const keptMs = 2 * 60_000;

const running = new Map<string, Promise<unknown>>();

/**
 * Does a work once per key: a second call while it runs, or soon after it succeeded, gets the same
 * answer. For forms without script, whose button people press twice: the code in them is good once.
 */
export function onceFor<T>(key: string, work: () => Promise<T>): Promise<T> {
  const known = running.get(key);
  if (known !== undefined) return known as Promise<T>;
  const started = work();
  running.set(key, started);
  const forget = () => void running.delete(key);
  started.then(() => setTimeout(forget, keptMs).unref(), forget);
  return started;
}
