/** Work that must end in time. */
import { OutOfTimeError } from './failure.ts';

/**
 * Runs `work` with a signal that really ends it, and does not wait for work that ignores it.
 *
 * @param restMs how much time there is from the moment the work says that it has something to show
 */
export async function within<T>(
  ms: number,
  closing: AbortSignal,
  work: (signal: AbortSignal, extend: () => void) => Promise<T>,
  restMs = ms,
): Promise<T> {
  const controller = new AbortController();
  let rejectLate: (reason: unknown) => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    rejectLate = reject;
  });
  const end = (reason: unknown): void => {
    controller.abort(reason);
    rejectLate(reason);
  };
  const ending = (afterMs: number): NodeJS.Timeout =>
    setTimeout(() => end(new OutOfTimeError(afterMs)), afterMs);
  let timer = ending(ms);
  const extend = (): void => {
    clearTimeout(timer);
    if (!controller.signal.aborted) timer = ending(restMs);
  };
  const onClosing = (): void => end(closing.reason);
  closing.addEventListener('abort', onClosing);
  try {
    return await Promise.race([work(controller.signal, extend), late]);
  } catch (error) {
    // The SDK rewraps what it was aborted with.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    closing.removeEventListener('abort', onClosing);
  }
}
