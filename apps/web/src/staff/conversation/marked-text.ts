import type { Routing } from '@civicconnect/contract';

type RoutingWord = Routing['words'][number];

export type Strength = 1 | 2 | 3;
export interface TextPiece {
  text: string;
  /** Set on a deciding word: 3 strongest. */
  strength: Strength | null;
}

/** Three strengths, measured against the word that weighed most. */
export function strengthOf(weight: number, heaviest: number): Strength {
  const share = heaviest > 0 ? weight / heaviest : 0;
  if (share >= 0.66) return 3;
  return share >= 0.33 ? 2 : 1;
}

/** The heaviest weight among the words, 0 when there are none. */
export function heaviestOf(words: readonly RoutingWord[]): number {
  return words.reduce((most, word) => Math.max(most, word.weight), 0);
}

/**
 * Cuts a text at its deciding words. Offsets that lie outside the text, overlap an earlier word, or
 * do not hold the word they name are left unmarked: better no mark than a wrong one.
 */
export function markedText(text: string, words: readonly RoutingWord[]): TextPiece[] {
  const heaviest = heaviestOf(words);
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const word of [...words].sort((a, b) => a.start - b.start)) {
    const fits = word.start >= from && word.end > word.start && word.end <= text.length;
    if (!fits || text.slice(word.start, word.end) !== word.text) continue;
    if (word.start > from) pieces.push({ text: text.slice(from, word.start), strength: null });
    pieces.push({
      text: text.slice(word.start, word.end),
      strength: strengthOf(word.weight, heaviest),
    });
    from = word.end;
  }
  if (from < text.length || pieces.length === 0)
    pieces.push({ text: text.slice(from), strength: null });
  return pieces;
}
