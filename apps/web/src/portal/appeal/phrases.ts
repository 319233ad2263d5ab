import type { Routing } from '@civicconnect/contract';

type Word = Routing['words'][number];

/** Deciding words that stand side by side in the text, as one phrase. */
export interface Phrase {
  text: string;
  start: number;
  end: number;
  weight: number;
}

/**
 * The phrases that decided most, at most `count`, in the order of the text. Words next to each other
 * (one space between) are one phrase: "ichimlik", "suvi" → "ichimlik suvi".
 */
export function decidingPhrases(words: readonly Word[], count: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (const word of [...words].sort((a, b) => a.start - b.start)) {
    const last = phrases.at(-1);
    if (last && word.start - last.end === 1) {
      last.text += ` ${word.text}`;
      last.end = word.end;
      last.weight += word.weight;
    } else {
      phrases.push({ ...word });
    }
  }
  const chosen = phrases.sort((a, b) => b.weight - a.weight).slice(0, count);
  return chosen.sort((a, b) => a.start - b.start);
}
