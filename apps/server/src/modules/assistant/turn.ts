import type { Context } from '../../context.ts';
import type { Jobs } from '../../jobs/add.ts';
import { type Computed, computeTurn, type OnDelta } from './compute.ts';
import { here } from './provider.ts';
import { type Question, readTurn } from './read-turn.ts';
import { type Made, storeTurn } from './store-turn.ts';

/** How long the assistant may take and rest; tests are less patient. */
export interface AnsweringPace {
  /** After this many ms without an answer a human is called. */
  patienceMs: number;
  /** Whoever writes in several messages is read to the end: ms before a turn is read. */
  pauseMs: number;
}

export const usualPace: AnsweringPace = { patienceMs: 9000, pauseMs: 250 };

/** After so many tries within its patience the assistant has failed for good and a human is called. */
const tries = 3;

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Rejects when nothing was heard of the work for the given time: neither its end nor, while it goes on, a
 * piece of it. What comes later is dropped.
 */
async function within<T>(ms: number, work: (onSign: () => void) => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the assistant did not answer in time')), ms);
  });
  return Promise.race([work(() => timer?.refresh()), late]).finally(() => clearTimeout(timer));
}

async function tried(context: Context, turn: Question, onDelta: OnDelta): Promise<Computed> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await computeTurn(context, turn, onDelta);
    } catch (error) {
      if (attempt === tries) throw error;
      context.log.warn({ err: error, attempt }, 'the assistant failed and tries again');
    }
  }
}

/** Nobody is left without an answer: whatever fails, a human is called. */
export async function computed(
  context: Context,
  turn: Question,
  onDelta: OnDelta,
): Promise<Computed> {
  try {
    return await within(context.answering.patienceMs, (onSign) =>
      tried(context, turn, (text) => {
        onSign();
        onDelta(text);
      }),
    );
  } catch (error) {
    context.log.error(
      { err: error, sessionId: turn.sessionId },
      'the assistant failed for good: a human is called',
    );
    return {
      outcome: { do: 'escalate', reason: 'assistant_unavailable', answer: null },
      language: null,
      felt: [],
      emotion: null,
      maker: here,
    };
  }
}

/**
 * The assistant's turn: reads what the citizen wrote since anybody answered, finds an answer outside any
 * transaction, and stores it under the session's lock if it is still its turn. Does nothing where it is not.
 */
export async function takeTurn(
  context: Context,
  { organizationId, sessionId }: Jobs['answer'],
  onDelta?: OnDelta,
): Promise<void> {
  const begun = performance.now();
  const turn = await readTurn(context, organizationId, sessionId);
  if (!turn) return;
  const typing = (on: boolean) => context.relay.assistantTypes({ organizationId, sessionId, on });
  typing(true);
  try {
    const id = context.newId();
    const result = await computed(context, turn, (text) => {
      context.relay.assistantSays({ organizationId, sessionId, turn: id, text });
      onDelta?.(text);
    });
    const made: Made = {
      ...result.maker,
      milliseconds: Math.round(performance.now() - begun),
    };
    const change = await storeTurn(context, turn, result, made);
    if (change) context.relay.sessionChanged(change);
  } finally {
    typing(false);
  }
}

/** Job: the turn that a chat waits for, once the citizen has had time to write on. */
export async function answerSession(context: Context, job: Jobs['answer']): Promise<void> {
  await pause(context.answering.pauseMs);
  await takeTurn(context, job);
}
