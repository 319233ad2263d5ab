/** A brain's thread with two weak spots: the text "die" ends it, the text "hang" hangs it. */
import { parentPort } from 'node:worker_threads';
import '../worker.ts';
import type { BrainRequest } from '../worker-messages.ts';

// Heard after the brain heard it, but before the brain's reply could be posted.
parentPort?.on('message', ({ args }: BrainRequest) => {
  if (args[0] === 'die') process.exit(1);
  while (args[0] === 'hang');
});
