/**
 * Whether a passage has to do with a question at all. The nearest of a search may share nothing but one
 * everyday word with it; it is measured as the answer's own evidence is, by what the shared words are worth.
 */
import { type AskedWord, held } from './coverage.ts';
import type { Word } from './terms.ts';

/** The share of the question a passage holds at least, when it holds several of its words. */
const fittingFloor = 0.2;
/** One word says enough when it is about half of what was asked. */
const aloneFloor = 0.5;
const several = 2;
/** Held less than this, a word counts as lacking. */
const heldFrom = 0.5;
/** A long message tells a story: no passage holds more of it than of a question so long. */
const longQuestion = 10;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** @param words of the passage, its headings among them */
export function fitsQuestion(asked: readonly AskedWord[], words: readonly Word[]): boolean {
  const shares = held(asked, words);
  const worths = asked.map(({ worth }) => worth * worth);
  const most = sum([...worths].sort((one, other) => other - one).slice(0, longQuestion));
  if (most === 0) return false;
  const share = sum(worths.map((worth, at) => worth * (shares[at] ?? 0))) / most;
  const met = shares.filter((one) => one >= heldFrom).length;
  return share >= (met >= several ? fittingFloor : aloneFloor);
}
