/** One call over the providers in their order, within its budget; every step leaves a ledger row. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CallPurpose } from '@civicconnect/contract';
import { within } from './deadline.ts';
import { type Failure, failureOf, type Tokens } from './failure.ts';
import type { Health, Target } from './health.ts';
import type { ModelsOptions, Purpose } from './models.ts';
import { Rows } from './rows.ts';

/** Milliseconds. */
export interface Budget {
  /** For all providers and retries together. */
  wholeMs: number;
  /** For one attempt while another provider could still be asked. */
  attemptMs: number;
  /** Of an answer that streams: for the rest, once its first words are there. */
  restMs?: number;
}

export interface Call<T> {
  purpose: CallPurpose;
  who: Purpose;
  /** US dollars a day. */
  dailyCap: number;
  budget: Budget;
  /** In the order in which they are asked. */
  targets: readonly Target[];
  /** @param extend to be called once the first words are there: from then on `restMs` counts */
  run(
    target: Target,
    signal: AbortSignal,
    extend: () => void,
  ): Promise<{ value: T; tokens: Tokens }>;
}

export interface ChainOptions extends ModelsOptions {
  health: Health;
  /** Aborted when the models are closed. */
  closing: AbortSignal;
}

/** With less than this left nobody is asked any more. */
const leastMs = 250;
const leastWaitMs = 100;
const jitterMs = 200;
/** A provider that asks for a longer pause is left alone, and the next one is asked. */
const longestWaitMs = 1500;
const microsPerDollar = 1_000_000;

/** How long to wait before the one retry; null when it is not worth it. */
function waitBeforeRetry(failure: Failure, leftMs: number): number | null {
  if (!failure.mayRetry) return null;
  // Many processes that failed together must not come back together.
  const wait = (failure.waitMs ?? leastWaitMs) + Math.random() * jitterMs;
  return wait <= longestWaitMs && wait + leastMs < leftMs ? wait : null;
}

class Asking<T> {
  private readonly call: Call<T>;
  private readonly options: ChainOptions;
  private readonly rows: Rows;
  private readonly begun = performance.now();

  constructor(call: Call<T>, options: ChainOptions) {
    this.call = call;
    this.options = options;
    this.rows = new Rows(call, options);
  }

  private leftMs(): number {
    return this.call.budget.wholeMs - (performance.now() - this.begun);
  }

  /** Whether nobody may be asked any more, whoever it is; the row says why. */
  private async isOver(target: Target): Promise<boolean> {
    const { who, dailyCap, budget } = this.call;
    const { closing, spentToday } = this.options;
    const spent = await within(this.leftMs(), closing, () => spentToday(who.organizationId)).catch(
      () => null,
    );
    if (closing.aborted) return true;
    if (this.leftMs() < leastMs) {
      this.rows.notMade(target, 'no_budget', `${budget.wholeMs} ms are used up`);
      return true;
    }
    if (spent !== null && spent < dailyCap * microsPerDollar) return false;
    const why = spent === null ? 'what was spent is not known' : `${dailyCap} USD are spent`;
    this.rows.notMade(target, 'cap_reached', why);
    return true;
  }

  /** @returns the answer, or how long to wait before asking the same one again (null: not again) */
  private async attempt(
    target: Target,
    limitMs: number,
    isRetry: boolean,
  ): Promise<{ value: T } | { waitMs: number | null }> {
    const { health, closing, now, disabled } = this.options;
    const started = performance.now();
    try {
      const run = (signal: AbortSignal, extend: () => void) =>
        this.call.run(target, signal, extend);
      const { restMs } = this.call.budget;
      const { value, tokens } = await within(limitMs, closing, run, restMs);
      health.succeeded(target);
      const ms = performance.now() - started;
      this.rows.made(target, { outcome: 'ok', detail: null, ms, tokens });
      return { value };
    } catch (error) {
      if (closing.aborted) return { waitMs: null };
      const failure = failureOf(error, now());
      this.rows.made(target, { ...failure, ms: performance.now() - started });
      const waitMs = isRetry ? null : waitBeforeRetry(failure, this.leftMs());
      // A short pause is waited for here; a longer one keeps every call away.
      const isPause = waitMs === null;
      if (health.failed(target, failure, isPause, now().getTime())) disabled?.(target.provider);
      return { waitMs };
    }
  }

  /** One provider, at most twice. */
  private async askOne(target: Target, isLast: boolean): Promise<{ value: T } | 'next' | 'over'> {
    const { health, now, closing } = this.options;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (await this.isOver(target)) return 'over';
      const refusal = health.enter(target, now().getTime());
      if (refusal !== null) {
        if (attempt === 0) this.rows.notMade(target, 'breaker_open', refusal);
        return 'next';
      }
      const limit = isLast ? this.leftMs() : Math.min(this.leftMs(), this.call.budget.attemptMs);
      const result = await this.attempt(target, limit, attempt > 0);
      if ('value' in result) return result;
      if (result.waitMs === null) return 'next';
      await delay(result.waitMs, undefined, { signal: closing }).catch(() => undefined);
    }
    return 'next';
  }

  async run(): Promise<{ value: T; target: Target } | null> {
    const { targets } = this.call;
    for (const [at, target] of targets.entries()) {
      const result = await this.askOne(target, at === targets.length - 1);
      if (result === 'over') return null;
      if (result !== 'next') return { value: result.value, target };
    }
    return null;
  }
}

/**
 * Asks one provider after the other, each at most twice, until one answers.
 *
 * @returns null when none did within the budget, when the day's cap is reached, or when the models
 *   are closed meanwhile
 */
export function ask<T>(
  call: Call<T>,
  options: ChainOptions,
): Promise<{ value: T; target: Target } | null> {
  return new Asking(call, options).run();
}
