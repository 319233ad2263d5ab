import { pushWorker } from '../../foundation/push/worker.ts';

/** `/push-worker.js`: the same for everybody, asked for again when the browser looks for a newer one. */
export function GET(): Response {
  return new Response(pushWorker, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    },
  });
}
