/** How each provider and each of its models does, as far as this process has seen. */
import type { CallOutcome, ProviderStatus } from '@civicconnect/contract';
import { Breaker } from './breaker.ts';
import type { Failure } from './failure.ts';
import type { ProviderName } from './setup.ts';

/** Waited when a provider says "too many" without saying for how long. */
const unsaidPauseMs = 30_000;
/** Nobody is left alone for longer on their own word. */
const longestPauseMs = 60 * 60_000;
/** Names of models come from settings and requests: not more of them are kept. */
const mostModels = 100;

interface ProviderHealth {
  disabledSince: number | null;
  pause: { since: number; until: number } | null;
}
interface ModelHealth {
  breaker: Breaker;
  lastFailure: CallOutcome | null;
}

export interface Target {
  provider: ProviderName;
  model: string;
}

export type Standing = Pick<ProviderStatus, 'state' | 'since' | 'lastFailure' | 'retryAt'>;

const instant = (ms: number): string => new Date(ms).toISOString();

export class Health {
  private readonly providers = new Map<ProviderName, ProviderHealth>();
  private readonly models = new Map<string, ModelHealth>();

  private provider(name: ProviderName): ProviderHealth {
    const known = this.providers.get(name) ?? { disabledSince: null, pause: null };
    this.providers.set(name, known);
    return known;
  }

  private model({ provider, model }: Target): ModelHealth {
    const key = `${provider} ${model}`;
    const known = this.models.get(key) ?? { breaker: new Breaker(), lastFailure: null };
    this.models.delete(key);
    this.models.set(key, known);
    const [oldest] = this.models.keys();
    if (this.models.size > mostModels && oldest !== undefined) this.models.delete(oldest);
    return known;
  }

  /** Null when a call may be made (then tell how it ended), else why not, for the ledger. */
  enter(target: Target, now: number): string | null {
    const { disabledSince, pause } = this.provider(target.provider);
    if (disabledSince !== null) return 'the key was refused';
    if (pause !== null && now < pause.until) return `asked to wait until ${instant(pause.until)}`;
    return this.model(target).breaker.enter(now) ? null : 'too many failures';
  }

  succeeded(target: Target): void {
    this.provider(target.provider).pause = null;
    this.model(target).breaker.succeeded();
  }

  /**
   * @param isPause false when the same call will wait for the provider by itself
   * @returns whether the provider is disabled by this, and was not before
   */
  failed(target: Target, failure: Failure, isPause: boolean, now: number): boolean {
    const { outcome, waitMs, isOfModel } = failure;
    const provider = this.provider(target.provider);
    const model = this.model(target);
    model.lastFailure = outcome;
    if (isOfModel) model.breaker.failed(now);
    else model.breaker.left();
    if (isPause && (outcome === 'rate_limited' || waitMs !== null)) {
      const until = now + Math.min(longestPauseMs, waitMs ?? unsaidPauseMs);
      provider.pause = { since: now, until };
    }
    if (outcome !== 'unauthorized' || provider.disabledSince !== null) return false;
    provider.disabledSince = now;
    return true;
  }

  standing(target: Target, now: number): Standing {
    const { disabledSince, pause } = this.provider(target.provider);
    const { breaker, lastFailure } = this.model(target);
    const open = breaker.open();
    if (disabledSince !== null) {
      return { state: 'disabled', since: instant(disabledSince), lastFailure, retryAt: null };
    }
    const waits = [
      ...(pause !== null && now < pause.until
        ? [{ since: pause.since, retryAt: pause.until }]
        : []),
      ...(open === null ? [] : [open]),
    ];
    if (waits.length === 0) return { state: 'up', since: null, lastFailure, retryAt: null };
    return {
      state: 'paused',
      since: instant(Math.min(...waits.map((wait) => wait.since))),
      lastFailure,
      retryAt: instant(Math.max(...waits.map((wait) => wait.retryAt))),
    };
  }
}
