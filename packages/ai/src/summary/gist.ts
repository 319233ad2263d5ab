/** What a talk was about, in its own sentences: nothing is said that nobody said. */
import type { TextLanguage } from '@civicconnect/contract';
import { sentencesOf } from '../assistant/sentences.ts';
import { smallTalkOf } from '../assistant/small-talk.ts';
import { stemOf } from '../features/stems.ts';
import { tokensOf } from '../features/tokens.ts';

export interface Line {
  from: 'citizen' | 'staff' | 'assistant';
  text: string;
}

export interface Gist {
  /** What the citizen came with; null where they wrote nothing that says it. */
  matter: string | null;
  /** What they were told; null where nobody answered. */
  answer: string | null;
}

/** Characters; a longer sentence is cut between words. */
const longest = 240;
/** How much less a sentence counts for each one nearer to the edge that matters. */
const placeWeight = 0.97;

interface Sentence {
  text: string;
  stems: ReadonlySet<string>;
}

function sentencesIn(lines: readonly Line[], language: TextLanguage): Sentence[] {
  return lines.flatMap(({ text }) =>
    sentencesOf(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      if (smallTalkOf(sentence) !== null) return [];
      const words = tokensOf(sentence, language).filter(({ stop }) => !stop);
      const stems = new Set(words.map(({ word }) => stemOf(word, language)));
      return stems.size === 0 ? [] : [{ text: sentence, stems }];
    }),
  );
}

/** How many sentences of the talk a stem stands in. */
function countsOf(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of sentences) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const short = line.slice(0, longest - 1);
  const space = short.lastIndexOf(' ');
  return `${(space > longest / 2 ? short.slice(0, space) : short).trimEnd()}…`;
}

/**
 * The sentence whose words the rest of the talk comes back to most. Long ones are not better for being
 * long: the sum is divided by the root of the number of words.
 */
function central(
  sentences: readonly Sentence[],
  counts: ReadonlyMap<string, number>,
  edge: 'first' | 'last',
): string | null {
  let best: { text: string; score: number } | null = null;
  for (const [at, { text, stems }] of sentences.entries()) {
    const sum = [...stems].reduce((total, stem) => total + (counts.get(stem) ?? 0), 0);
    const away = edge === 'first' ? at : sentences.length - 1 - at;
    const score = (sum / Math.sqrt(stems.size)) * placeWeight ** away;
    if (best === null || score > best.score) best = { text, score };
  }
  return best && cut(best.text);
}

/**
 * Of what staff said it is theirs that counts; where none of them spoke, the assistant's.
 *
 * @param lines oldest first, without system lines
 */
export function gistOf(lines: readonly Line[], language: TextLanguage): Gist {
  const of = (from: Line['from']) =>
    sentencesIn(
      lines.filter((line) => line.from === from),
      language,
    );
  const asked = of('citizen');
  const byStaff = of('staff');
  const told = byStaff.length > 0 ? byStaff : of('assistant');
  const counts = countsOf([...asked, ...told]);
  return { matter: central(asked, counts, 'first'), answer: central(told, counts, 'last') };
}
