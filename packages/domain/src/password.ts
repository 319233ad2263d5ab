import { guessableWords } from '../data/guessable-words.ts';

/** In characters. Shorter ones are guessed by machines, whatever they are made of. */
export const shortestPassword = 10;
/** Of the estimator's 0 to 4: 3 stands against 10⁸ to 10¹⁰ guesses. */
const leastScore = 3;
/** What must be left without one’s own names: whoever guesses begins with those. */
const leastOwnPart = 6;
/** An estimate of a longer text costs more than it tells. */
const estimatedLength = 64;

/** What is wrong with a password: too short, on a list, made of the person's own words, or just easy. */
export type PasswordFault = 'short' | 'common' | 'personal' | 'easy';

/** What an estimator in the manner of zxcvbn says: 0 to 4, and the lists in which parts were found. */
export interface PasswordEstimate {
  score: number;
  lists: readonly string[];
}

/** `words` are taken as the first that anyone would try. */
export type PasswordEstimator = (password: string, words: readonly string[]) => PasswordEstimate;

/** The list of an estimate under which `words` are found. */
export const personalList = 'userInputs';

export interface PasswordJudgement {
  /** 0 to 4, for a meter: a password with a fault never shows more than 2. */
  score: number;
  fault: PasswordFault | null;
}

/** Names and addresses in the pieces that people put into passwords: `dilfuza`, `aliyeva`, `narpay`. */
export function personalWords(texts: readonly string[]): string[] {
  const pieces = texts.flatMap((text) => {
    const lower = text.toLowerCase().replace(/[ʻʼ'’‘`]/g, '');
    return [lower, ...lower.split(/[^\p{L}\p{N}]+/u)];
  });
  return [...new Set(pieces.filter((piece) => piece.length >= 3))];
}

/**
 * Whether a password is good enough for staff; the browser's meter and the server ask the same.
 * `about`: what is known of the person and of where they work.
 */
export function judgePassword(
  password: string,
  about: readonly string[],
  estimate: PasswordEstimator,
): PasswordJudgement {
  const characters = Array.from(password.normalize('NFC'));
  const personal = personalWords(about);
  const { score, lists } = estimate(characters.slice(0, estimatedLength).join(''), [
    ...personal,
    ...guessableWords,
  ]);
  const fault = faultOf(characters.length, score, lists, personal, password);
  return { score: fault ? Math.min(score, 2) : score, fault };
}

/** How much of a password is left when the person’s own words are taken out, in characters. */
function ownPart(password: string, personal: readonly string[]): number {
  const longestFirst = [...personal].sort((a, b) => b.length - a.length);
  const plain = password.toLowerCase().replace(/[ʻʼ'’‘`]/g, '');
  return longestFirst.reduce((left, word) => left.split(word).join(''), plain).length;
}

function faultOf(
  length: number,
  score: number,
  lists: readonly string[],
  personal: readonly string[],
  password: string,
): PasswordFault | null {
  if (length < shortestPassword) return 'short';
  const own = ownPart(password, personal);
  if (own < leastOwnPart) return 'personal';
  if (score >= leastScore) return null;
  if (lists.includes(personalList)) return own < length ? 'personal' : 'common';
  return lists.length > 0 ? 'common' : 'easy';
}
