/** One worker thread and the calls that wait for it; a dead or hung thread is replaced. */
import { Worker } from 'node:worker_threads';
import type { JournalEntry } from './journal.ts';
import { NotLoadedError } from './not-loaded.ts';
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
  limitMs: number;
  /** Runs once the thread is ready: starting it is not the question's fault. */
  timer: NodeJS.Timeout | null;
  /** A thread died over it already. */
  suspect: boolean;
  /** A lost thread's lessons come back with the replay: they need no second sending. */
  taught: boolean;
  /** It came back so to the thread that is starting now. */
  replayed: boolean;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Deaths in a row, without one answer between them, after which waiting calls are given up. */
const mostDeaths = 3;
/** How long a thread may take to start and to be taught what the lost one knew. */
const startLimitMs = 60_000;
/** Ids of calls nobody waits for. */
const replayId = 0;
const readyId = -1;

/** A bundle runs as it is; TypeScript source goes through a first file that makes it readable. */
function startWorker(url: URL): Worker {
  if (!url.pathname.endsWith('.ts')) return new Worker(url);
  const first = new URL('./worker-from-source.mjs', import.meta.url);
  return new Worker(first, { workerData: { entry: url.href } });
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
  /** In the order asked: the first is the one a thread works on, unless that is a long lesson. */
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private isReady = false;
  private startTimer: NodeJS.Timeout | null = null;
  private lastId = 0;
  private deaths = 0;
  private isClosed = false;
  private lastError: unknown = null;

  /** @param replay the calls that teach a new thread what the lost one knew. */
  constructor(url: URL, replay: () => JournalEntry[]) {
    this.url = url;
    this.replay = replay;
  }

  /**
   * @param limitMs how long the thread may take to answer, once it is ready.
   * @param taught the journal holds it already, so a lost thread's successor learns it by replay.
   */
  call(
    method: BrainMethod,
    args: readonly unknown[],
    limitMs: number,
    taught: boolean,
  ): Promise<unknown> {
    if (this.isClosed) return Promise.reject(new BrainUnavailableError('closed'));
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      const request: BrainRequest = { id: this.lastId, method, args };
      const waiting: Waiting = {
        request,
        limitMs,
        timer: null,
        suspect: false,
        taught,
        replayed: false,
        resolve,
        reject,
      };
      this.waiting.set(request.id, waiting);
      if (this.worker === null) this.start();
      else if (this.isReady) this.send(waiting);
    });
  }

  /** A fresh thread learns what the lost one knew; then it is asked what still waits. */
  private start(): void {
    const worker = startWorker(this.url);
    this.worker = worker;
    this.isReady = false;
    this.startTimer = setTimeout(() => void worker.terminate(), startLimitMs);
    worker.on('message', (reply: BrainReply) => this.settle(reply));
    worker.on('error', (error) => {
      this.lastError = error;
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.lost();
    });
    for (const { method, args } of this.replay())
      worker.postMessage({ id: replayId, method, args });
    const settled: BrainRequest = { id: readyId, method: 'settled', args: [] };
    worker.postMessage(settled);
    for (const waiting of this.waiting.values()) waiting.replayed = waiting.taught;
  }

  private send(waiting: Waiting): void {
    this.worker?.postMessage(waiting.request);
    waiting.timer = setTimeout(() => this.giveUp(waiting), waiting.limitMs);
  }

  private settle(reply: BrainReply): void {
    this.deaths = 0;
    if (reply.id === readyId) this.becomeReady();
    const waiting = this.waiting.get(reply.id);
    if (waiting === undefined) return;
    this.forget(waiting);
    if (reply.ok) waiting.resolve(waiting.taught ? undefined : reply.value);
    else waiting.reject(errorOf(reply));
  }

  private becomeReady(): void {
    this.isReady = true;
    if (this.startTimer !== null) clearTimeout(this.startTimer);
    for (const waiting of [...this.waiting.values()]) {
      if (!waiting.replayed) {
        this.send(waiting);
        continue;
      }
      this.forget(waiting);
      waiting.resolve(undefined);
    }
  }

  /** The call it died over is asked once more; the others are not to blame and are always asked again. */
  private lost(): void {
    this.worker = null;
    if (this.startTimer !== null) clearTimeout(this.startTimer);
    this.deaths += 1;
    const wasReady = this.isReady;
    // Lessons are learned beside questions, and a new thread begins with them anyway.
    const culprit = [...this.waiting.values()].find(({ taught }) => !taught);
    if (culprit?.suspect === true && wasReady) this.fail(culprit, this.lastError);
    else if (culprit !== undefined && wasReady) culprit.suspect = true;
    if (this.deaths >= mostDeaths) {
      for (const waiting of [...this.waiting.values()]) this.fail(waiting, this.lastError);
    }
    for (const waiting of this.waiting.values())
      if (waiting.timer !== null) clearTimeout(waiting.timer);
    if (this.waiting.size > 0) this.start();
  }

  private forget(waiting: Waiting): void {
    this.waiting.delete(waiting.request.id);
    if (waiting.timer !== null) clearTimeout(waiting.timer);
  }

  private fail(waiting: Waiting, cause: unknown): void {
    this.forget(waiting);
    waiting.reject(new BrainUnavailableError(cause));
  }

  /** A thread that keeps one call waiting keeps all waiting: it is replaced. */
  private giveUp(waiting: Waiting): void {
    this.forget(waiting);
    waiting.reject(new BrainTimeoutError(waiting.request.method, waiting.limitMs));
    void this.worker?.terminate();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const waiting of [...this.waiting.values()]) this.fail(waiting, 'closed');
    if (this.startTimer !== null) clearTimeout(this.startTimer);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}
