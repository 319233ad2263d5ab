import type { InjectionSignal } from '@civicconnect/contract';

/** What a rule is about: the first part of its name, `override` of `override.all.en`. */
export function kindOf(rule: string): string {
  return rule.split('.')[0] ?? rule;
}

/** The signals as people are told of them: of two that say the same of one place, the stronger. */
export function distinctSignals(signals: readonly InjectionSignal[]): InjectionSignal[] {
  const found = new Map<string, InjectionSignal>();
  for (const signal of signals) {
    const key = `${kindOf(signal.rule)} ${signal.start} ${signal.end}`;
    const known = found.get(key);
    if (!known || known.weight < signal.weight) found.set(key, signal);
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}
