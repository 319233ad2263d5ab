/** Entry of the worker thread: a brain that answers messages, also while it is taught. */
import { parentPort } from 'node:worker_threads';
import { createBrain } from './brain.ts';
import { NotLoadedError } from './not-loaded.ts';
import { giveWay } from './thread-priority.ts';
import type { BrainMethod, BrainReply, BrainRequest } from './worker-messages.ts';

const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only');

giveWay();
const brain = createBrain();
/** What was asked and is not answered yet. */
const inHand = new Set<Promise<unknown>>();

/** Of the brain, or of its knowledge: `knowledge.search`. */
function methodOf(name: BrainMethod): (...args: readonly unknown[]) => Promise<unknown> {
  const [first = '', second] = name.split('.');
  const owner: object = second === undefined ? brain : brain.knowledge;
  return Reflect.get(owner, second ?? first);
}

async function answer({ id, method, args }: BrainRequest): Promise<BrainReply> {
  try {
    if (method === 'settled') {
      await Promise.all(inHand);
      return { id, ok: true, value: undefined };
    }
    return { id, ok: true, value: await methodOf(method)(...args) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const organizationId = error instanceof NotLoadedError ? error.organizationId : null;
    return { id, ok: false, name, message, organizationId };
  }
}

port.on('message', (request: BrainRequest) => {
  const answered = answer(request).then((reply) => port.postMessage(reply));
  inHand.add(answered);
  void answered.finally(() => inHand.delete(answered));
});
