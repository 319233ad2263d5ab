/** Long work in small pieces, so that a thread can answer questions between them. */

/** Work that may be put down at every `yield`; nobody sees it before it is done. */
export type Slices<Result = void> = Generator<void, Result>;

/** How long questions wait for work in hand, in milliseconds. */
const sliceMs = 10;

/** Does the whole of it now. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Result;
  }
}

/** Does it piece by piece; whatever waits for the thread is heard in between. */
export async function inSlices<Result>(work: Slices<Result>): Promise<Result> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Result;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + sliceMs;
  }
}
