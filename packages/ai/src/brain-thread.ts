/** One worker thread and the calls that wait for it; a dead or hung thread is replaced. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { NotLoadedError } from './brain.ts';
import type { JournalEntry } from './journal.ts';
import type { BrainMethod, BrainReply, BrainRequest } from './worker-messages.ts';

/** The thread did not answer in time and was replaced. */
export class BrainTimeoutError extends Error {
  readonly code = 'brain_timeout';
  constructor(method: string, milliseconds: number) {
    super(`the brain did not answer ${method} within ${milliseconds} ms`);
    this.name = 'BrainTimeoutError';
  }
}

/** The thread cannot be kept alive, or was closed. Asking again tries to start it anew. */
export class BrainUnavailableError extends Error {
  readonly code = 'brain_unavailable';
  constructor(cause: unknown) {
    super('the brain is not available', { cause });
    this.name = 'BrainUnavailableError';
  }
}

interface Waiting {
  request: BrainRequest;
  timer: NodeJS.Timeout;
  /** Already sent to a thread that died. */
  retried: boolean;
  /** A lost thread's lessons come back with the replay: they need no second sending. */
  taught: boolean;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Deaths in a row, without one answer between them, after which waiting calls are given up. */
const mostDeaths = 3;

/** TypeScript source runs through tsx; a bundle runs as it is. */
function startWorker(url: URL): Worker {
  if (!url.pathname.endsWith('.ts')) return new Worker(url);
  const tsx = pathToFileURL(createRequire(fileURLToPath(url)).resolve('tsx')).href;
  return new Worker(url, { execArgv: ['--import', tsx] });
}

function errorOf(reply: BrainReply & { ok: false }): Error {
  if (reply.organizationId !== null) return new NotLoadedError(reply.organizationId);
  const error = new Error(reply.message);
  error.name = reply.name;
  return error;
}

export class BrainThread {
  private readonly url: URL;
  private readonly replay: () => JournalEntry[];
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private lastId = 0;
  private deaths = 0;
  private closed = false;
  private lastError: unknown = null;

  /** @param replay the calls that teach a new thread what the lost one knew. */
  constructor(url: URL, replay: () => JournalEntry[]) {
    this.url = url;
    this.replay = replay;
  }

  /** @param taught the journal holds it already, so a lost thread's successor learns it by replay. */
  call(method: BrainMethod, args: readonly unknown[], limitMs: number, taught: boolean): Promise<unknown> {
    if (this.closed) return Promise.reject(new BrainUnavailableError('closed'));
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      const request: BrainRequest = { id: this.lastId, method, args };
      const timer = setTimeout(() => this.giveUp(request, limitMs), limitMs);
      this.waiting.set(request.id, { request, timer, retried: false, taught, resolve, reject });
      if (this.worker === null) this.start();
      else this.worker.postMessage(request);
    });
  }

  /** A fresh thread: first what the lost one knew, then what still waits. */
  private start(): void {
    const worker = startWorker(this.url);
    this.worker = worker;
    worker.on('message', (reply: BrainReply) => this.settle(reply));
    worker.on('error', (error) => {
      this.lastError = error;
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.lost();
    });
    for (const { method, args } of this.replay()) worker.postMessage({ id: 0, method, args });
    for (const { request, taught } of this.waiting.values()) {
      // A lesson just replayed is answered by the reply to a harmless question after it.
      if (taught) worker.postMessage({ id: request.id, method: 'isLoaded', args: [''] });
      else worker.postMessage(request);
    }
  }

  private settle(reply: BrainReply): void {
    this.deaths = 0;
    const waiting = this.waiting.get(reply.id);
    if (waiting === undefined) return;
    this.waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if (reply.ok) waiting.resolve(waiting.taught ? undefined : reply.value);
    else waiting.reject(errorOf(reply));
  }

  private lost(): void {
    this.worker = null;
    if (this.closed) return;
    this.deaths += 1;
    for (const waiting of [...this.waiting.values()]) {
      if ((waiting.retried && !waiting.taught) || this.deaths >= mostDeaths) this.fail(waiting, this.lastError);
      waiting.retried = true;
    }
    if (this.waiting.size > 0) this.start();
  }

  private fail(waiting: Waiting, cause: unknown): void {
    this.waiting.delete(waiting.request.id);
    clearTimeout(waiting.timer);
    waiting.reject(new BrainUnavailableError(cause));
  }

  /** A thread that keeps one call waiting keeps all waiting: it is replaced. */
  private giveUp(request: BrainRequest, limitMs: number): void {
    const waiting = this.waiting.get(request.id);
    if (waiting === undefined) return;
    this.waiting.delete(request.id);
    waiting.reject(new BrainTimeoutError(request.method, limitMs));
    void this.worker?.terminate();
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of [...this.waiting.values()]) this.fail(waiting, 'closed');
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}
