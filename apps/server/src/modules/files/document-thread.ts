import { Worker } from 'node:worker_threads';
import type { DocumentFormat } from '../knowledge/reading/kinds.ts';
import { createTurns } from './turns.ts';

export type DocumentTask =
  | `read-${DocumentFormat}`
  | 'check-docx'
  | 'check-xlsx'
  | 'docx-text'
  | 'doc-text'
  | 'picture-pdf'
  | 'heic-jpeg';

export interface DocumentWork {
  task: DocumentTask;
  bytes: Uint8Array;
}

export type DocumentReply = { ok: true; bytes: Uint8Array } | { ok: false; message: string };

/** The document is broken, a danger, or takes longer than anybody waits. */
export class BadDocument extends Error {
  override readonly name = 'BadDocument';
}

/** Work on documents that strangers sent, each in a thread of its own: bounded in time and memory. */
export interface Documents {
  /** Gives what was made (nothing for a check). Throws `BadDocument`. */
  work(task: DocumentTask, bytes: Buffer): Promise<Buffer>;
}

const limits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

const fromSource = import.meta.url.endsWith('.ts');
/** Beside the bundle in a build; from sources through a first file that makes TypeScript readable. */
const entry = new URL(
  fromSource ? './document-worker.ts' : './document-worker.js',
  import.meta.url,
);
const first = new URL('../../../../../packages/ai/src/worker-from-source.mjs', import.meta.url);

function startWorker(work: DocumentWork): Worker {
  const options = { resourceLimits: limits };
  if (!fromSource) return new Worker(entry, { ...options, workerData: { work } });
  return new Worker(first, { ...options, workerData: { entry: entry.href, work } });
}

function runOnce(work: DocumentWork, limitMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(work);
    const timer = setTimeout(() => {
      reject(new BadDocument(`${work.task} took longer than ${limitMs} ms`));
      void worker.terminate();
    }, limitMs);
    worker.on('message', (reply: DocumentReply) => {
      if (reply.ok) resolve(Buffer.from(reply.bytes));
      else reject(new BadDocument(`${work.task}: ${reply.message}`));
      void worker.terminate();
    });
    worker.on('error', (error) => reject(new BadDocument(`${work.task}: ${error.message}`)));
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(new BadDocument(`${work.task}: the thread ended`));
    });
  });
}

/**
 * @param limitMs how long one piece of work may take
 * @param atOnce how many are worked on at the same time
 */
export function openDocuments(limitMs = 20_000, atOnce = 2): Documents {
  const turns = createTurns(atOnce);
  return { work: (task, bytes) => turns.take(() => runOnce({ task, bytes }, limitMs)) };
}
