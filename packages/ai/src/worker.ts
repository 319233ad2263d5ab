/** Entry of the worker thread: a brain that answers messages, one at a time. */
import { parentPort } from 'node:worker_threads';
import { createBrain, NotLoadedError } from './brain.ts';
import type { BrainReply, BrainRequest } from './worker-messages.ts';

const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only');

const brain = createBrain();

async function answer({ id, method, args }: BrainRequest): Promise<BrainReply> {
  try {
    const ask = brain[method] as (...args: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await ask(...args) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const organizationId = error instanceof NotLoadedError ? error.organizationId : null;
    return { id, ok: false, name, message, organizationId };
  }
}

port.on('message', (request: BrainRequest) => {
  void answer(request).then((reply) => port.postMessage(reply));
});
