/** The brain behind a worker thread, so that no chat ever waits for an analysis. */
import { pathToFileURL } from 'node:url';
import type { Brain } from './brain.ts';
import { BrainThread } from './brain-thread.ts';
import type { CanaryResult } from './guards/canary.ts';
import { Journal } from './journal.ts';
import { threadedKnowledge } from './threaded-knowledge.ts';
import type { BrainMethod } from './worker-messages.ts';

export interface ThreadedBrainOptions {
  /** Milliseconds after which a question is given up and the thread replaced. Default 10,000. */
  answerMs?: number;
  /** The same for loading and folding a whole model. Default 60,000. */
  teachMs?: number;
}

type OwnMethod = Exclude<BrainMethod, `knowledge.${string}`>;

/** It makes a model and judges hundreds of texts; nobody waits for it. */
const canaryPatience = 5;

/**
 * @param workerUrl of worker.ts, or of the bundle made of it; a path or a URL.
 * Calls reject with `BrainTimeoutError`, `BrainUnavailableError` or `NotLoadedError`. A thread that
 * dies is replaced and taught again what the lost one knew; calls in flight are asked once more.
 */
export function createThreadedBrain(
  workerUrl: URL | string,
  options: ThreadedBrainOptions = {},
): Brain {
  const { answerMs = 10_000, teachMs = 60_000 } = options;
  const url =
    typeof workerUrl === 'string' && !workerUrl.startsWith('file:')
      ? pathToFileURL(workerUrl)
      : new URL(workerUrl);
  const journal = new Journal();
  const thread = new BrainThread(url, () => journal.replay());

  const ask = <M extends OwnMethod>(
    method: M,
    ...args: Parameters<Brain[M]>
  ): ReturnType<Brain[M]> => thread.call(method, args, answerMs, false) as ReturnType<Brain[M]>;
  const teach = <M extends OwnMethod>(method: M, ...args: Parameters<Brain[M]>): Promise<void> =>
    thread.call(method, args, teachMs, journal.knows(args[0])) as Promise<void>;

  return {
    load(...args) {
      journal.load(...args);
      return teach('load', ...args);
    },
    forget(...args) {
      journal.forget(...args);
      return ask('forget', ...args);
    },
    learn(...args) {
      journal.learn(...args);
      return teach('learn', ...args);
    },
    unlearn(...args) {
      journal.unlearn(...args);
      return teach('unlearn', ...args);
    },
    setDepartments(...args) {
      journal.setDepartments(...args);
      return teach('setDepartments', ...args);
    },
    setVerdicts(...args) {
      journal.setVerdicts(...args);
      return teach('setVerdicts', ...args);
    },
    async measureCanary(input) {
      // In a thread of its own, so that no question waits.
      const beside = new BrainThread(url, () => []);
      const limitMs = canaryPatience * teachMs;
      try {
        return (await beside.call('measureCanary', [input], limitMs, false)) as CanaryResult;
      } finally {
        await beside.close();
      }
    },
    isLoaded: (...args) => ask('isLoaded', ...args),
    countWouldMove: (...args) => ask('countWouldMove', ...args),
    nearest: (...args) => ask('nearest', ...args),
    analyze: (...args) => ask('analyze', ...args),
    explain: (...args) => ask('explain', ...args),
    // Makes a model of its own for the question.
    preview: (input) =>
      thread.call('preview', [input], teachMs, false) as ReturnType<Brain['preview']>,
    detectLanguage: (...args) => ask('detectLanguage', ...args),
    detectInjection: (...args) => ask('detectInjection', ...args),
    detectEmotion: (...args) => ask('detectEmotion', ...args),
    knowledge: threadedKnowledge(thread, { answerMs, teachMs }),
    close: () => thread.close(),
  };
}
