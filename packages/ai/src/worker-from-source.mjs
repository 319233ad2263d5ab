// First file of a thread that runs TypeScript source: in a worker of Node 20 tsx has to be registered
// from within, because `--import` reaches the main thread's loader alone.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
