/** `fetch` for providers: no redirects, and no answer larger than we could mean to read. */
import { BadAnswerError } from './failure.ts';

function counted(body: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> {
  let size = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > limit) {
          controller.error(new BadAnswerError('invalid_answer', `larger than ${limit} bytes`));
        } else {
          controller.enqueue(chunk);
        }
      },
    }),
  );
}

/**
 * A redirect would carry the key and the citizen's text to an address that nobody configured.
 *
 * @param limit bytes of an answer's body, after unpacking
 */
export function guardedFetch(limit: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    const { status, statusText, headers } = response;
    if (status >= 300 && status < 400) {
      await response.body?.cancel();
      throw new BadAnswerError('refused', `HTTP ${status}: redirects are not followed`);
    }
    const body = response.body === null ? null : counted(response.body, limit);
    return new Response(body, { status, statusText, headers });
  };
}
