/** Made on whatever is chosen by the time it is made. */
export type Change<T> = (value: T) => T;

interface Waiting<T> {
  change: Change<T>;
  done: () => void;
  failed: (error: unknown) => void;
}

interface DraftOf<T> {
  /** What is stored now. */
  kept: T;
  /** Stores the whole value. Throws what the server answers. */
  save: (value: T) => Promise<unknown>;
  /** What is to be seen: the stored value with every change that is on its way. */
  show: (value: T) => void;
}

/**
 * A value that is stored whole, changed in small steps from several places: each step is seen at once,
 * one save runs at a time, and what is refused takes back its own steps only.
 *
 * @returns takes a step; the promise ends when it is stored, or fails as the save did
 */
export function createKeptDraft<T>({ kept, save, show }: DraftOf<T>) {
  let stored = kept;
  let sending: Waiting<T>[] = [];
  let waiting: Waiting<T>[] = [];
  const withAll = (steps: readonly Waiting<T>[]) =>
    steps.reduce((value, { change }) => change(value), stored);

  async function send(): Promise<void> {
    if (sending.length > 0 || waiting.length === 0) return;
    [sending, waiting] = [waiting, []];
    const sent = sending;
    const next = withAll(sent);
    let end: (one: Waiting<T>) => void;
    try {
      await save(next);
      stored = next;
      end = ({ done }) => done();
    } catch (error) {
      end = ({ failed }) => failed(error);
    }
    sending = [];
    show(withAll(waiting));
    sent.forEach(end);
    void send();
  }

  return (change: Change<T>): Promise<void> =>
    new Promise((done, failed) => {
      waiting.push({ change, done, failed });
      show(withAll([...sending, ...waiting]));
      void send();
    });
}
