import { stemOf, tokensOf } from '@civicconnect/ai';
import type { TextLanguage } from '@civicconnect/contract';

/**
 * Share of common words from which two questions ask the same: Dice over stems, stop words left out. One
 * word in common, "opens", says less than two.
 */
const alikeFrom = { one: 0.6, more: 0.5 };

/** What a question is about: its stems in Latin letters, so that both Uzbek scripts meet. */
export function topicOf(text: string, language: TextLanguage): Set<string> {
  const tokens = tokensOf(text, language);
  const telling = tokens.filter(({ stop }) => !stop);
  const used = telling.length > 0 ? telling : tokens;
  return new Set(used.map(({ word }) => stemOf(word, language)));
}

/** 0 to 1; 0 where they do not ask the same. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const stem of one) if (other.has(stem)) common += 1;
  const share = (2 * common) / (one.size + other.size);
  return share >= (common > 1 ? alikeFrom.more : alikeFrom.one) ? share : 0;
}

/** The nearest of those that ask the same; undefined when none does. */
export function nearestAlike<T extends { topic: ReadonlySet<string> }>(
  topic: ReadonlySet<string>,
  others: readonly T[],
): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const other of others) {
    const like = likeness(topic, other.topic);
    if (like > most) {
      best = other;
      most = like;
    }
  }
  return best;
}
