/** Work that must end in time. */
import { OutOfTimeError } from './failure.ts';

/** Runs `work` with a signal that really ends it, and does not wait for work that ignores it. */
export async function within<T>(
  ms: number,
  closing: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
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
  const timer = setTimeout(() => end(new OutOfTimeError(ms)), ms);
  const onClosing = (): void => end(closing.reason);
  closing.addEventListener('abort', onClosing);
  try {
    return await Promise.race([work(controller.signal), late]);
  } catch (error) {
    // The SDK rewraps what it was aborted with.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    closing.removeEventListener('abort', onClosing);
  }
}
