import { stemOf, tokensOf } from '@civicconnect/ai';
import type { TextLanguage } from '@civicconnect/contract';

export interface Written {
  text: string;
  language: TextLanguage;
}

/** A word says something from the second text on, and of many texts where a fifth of them have it. */
const fewest = 2;
const fewestShare = 0.2;
const most = 6;

function stemsOf({ text, language }: Written): Map<string, string> {
  const telling = tokensOf(text, language).filter(({ stop }) => !stop);
  return new Map(
    telling.map(({ word, start, end }) => [stemOf(word, language), text.slice(start, end)]),
  );
}

/**
 * Words that several texts have, as somebody wrote them, in lower case, those of most texts first. Words
 * of `known`, a department's own description for instance, say nothing new and are left out.
 */
export function repeatedWords(texts: readonly Written[], known: readonly Written[] = []): string[] {
  const without = new Set(known.flatMap((one) => [...stemsOf(one).keys()]));
  const found = new Map<string, { written: string; times: number }>();
  for (const one of texts) {
    for (const [stem, written] of stemsOf(one)) {
      if (without.has(stem)) continue;
      const times = (found.get(stem)?.times ?? 0) + 1;
      found.set(stem, { written: found.get(stem)?.written ?? written.toLowerCase(), times });
    }
  }
  const needed = Math.max(fewest, texts.length * fewestShare);
  return [...found.values()]
    .filter(({ times }) => times >= needed)
    .sort((one, other) => other.times - one.times || one.written.localeCompare(other.written))
    .slice(0, most)
    .map(({ written }) => written);
}
