import { ProblemError } from '@civicconnect/contract';
import type { Logger } from 'pino';
import type { Analyst, ProcessAnalyst, ServiceState } from './analyst.ts';

export interface GuardOptions {
  remote: Analyst;
  local: Analyst;
  log: Logger;
  now(): Date;
  /** Milliseconds until a service that failed is tried again; doubled while it goes on failing. */
  retryMs?: number;
}

const longestRetryMs = 60_000;

/** It answered, and what it said is about this request: the service itself is well. */
function isAboutRequest(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { status } = error.problem;
  return status === 404 || status === 409 || status === 422;
}

/** What the log may say of it: never a text of people, which a schema's complaint could quote. */
function whatFailed(error: unknown): string {
  if (error instanceof ProblemError) return `answered ${error.problem.status}`;
  if (error instanceof Error && error.name === 'ZodError') return 'answered rubbish';
  if (error instanceof SyntaxError) return 'answered rubbish';
  if (error instanceof Error && error.name === 'TimeoutError') return 'did not answer in time';
  return 'is not reached';
}

/** Whether the service may be asked, and the trials by which it is found well again. */
class Watch {
  isUp = true;
  since: Date | null = null;
  readonly #options: GuardOptions;
  readonly #firstRetryMs: number;
  #retryMs: number;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#firstRetryMs = options.retryMs ?? 2000;
    this.#retryMs = this.#firstRetryMs;
  }

  failed(error: unknown): void {
    if (!this.isUp || this.#closed) return;
    this.#change(false);
    this.#options.log.warn(
      `the AI service ${whatFailed(error)}: the models of this process go on in its place`,
    );
    this.#tryAgain();
  }

  succeeded(): void {
    if (this.isUp) this.#retryMs = this.#firstRetryMs;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #change(isUp: boolean): void {
    this.isUp = isUp;
    this.since = this.#options.now();
  }

  #tryAgain(): void {
    this.#timer = setTimeout(() => void this.#trial(), this.#retryMs);
    this.#timer.unref();
    // A service that passes the trial and fails at work is tried ever more seldom.
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
  }

  async #trial(): Promise<void> {
    try {
      await this.#options.remote.detectLanguage('salom');
      if (this.#closed) return;
      this.#change(true);
      this.#options.log.info('the AI service answers again');
    } catch {
      if (!this.#closed) this.#tryAgain();
    }
  }
}

/**
 * Asks the service elsewhere; whatever it does not answer well, the models of this process answer at
 * once. While it is down it is not asked, but tried in the background.
 */
export function guardAnalyst(options: GuardOptions): ProcessAnalyst {
  const { remote, local, log } = options;
  const watch = new Watch(options);

  async function ask<T>(call: (analyst: Analyst) => Promise<T>): Promise<T> {
    if (!watch.isUp) return call(local);
    try {
      const answer = await call(remote);
      watch.succeeded();
      return answer;
    } catch (error) {
      if (isAboutRequest(error)) log.warn(`the AI service refused a request: ${whatFailed(error)}`);
      else watch.failed(error);
      return call(local);
    }
  }

  return {
    analyze: (request) => ask((analyst) => analyst.analyze(request)),
    detectLanguage: (text) => ask((analyst) => analyst.detectLanguage(text)),
    detectInjection: (text) => ask((analyst) => analyst.detectInjection(text)),
    embed: (texts) => ask((analyst) => analyst.embed(texts)),
    semanticSearch: (request) => ask((analyst) => analyst.semanticSearch(request)),
    detectEmotion: (text) => ask((analyst) => analyst.detectEmotion(text)),
    service: (): ServiceState => ({
      state: watch.isUp ? 'up' : 'down',
      since: watch.since?.toISOString() ?? null,
    }),
    close: () => watch.close(),
  };
}
