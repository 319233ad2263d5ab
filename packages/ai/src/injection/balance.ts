/** Lessons made fair: what an attack says beside its order must not be learned as an attack. */
import { fnv1a } from '../features/hash.ts';

export interface LabelledText {
  text: string;
  attack: boolean;
  /** How much it counts beside the others; 1 when left out. */
  weight?: number;
}

const sentenceEnd = /(?<=[.!?…؟。|][\s"'»)\]]+)|(?<=\n)/u;

/** Words alone; numbers count as one, because sums and dates change between letters. */
function wordsOf(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/\d/.test(word) ? '0' : word));
}

/** What a sentence is known again by; empty for fragments. */
function keyOf(sentence: string): string {
  const words = wordsOf(sentence);
  return words.length < 2 ? '' : words.join(' ');
}

/** Three words in a row, by hash, the edge before the first one being a word. */
function triplesOf(sentence: string): number[] {
  const words = ['^', ...wordsOf(sentence)];
  return words.slice(2).map((word, at) => {
    const triple = `${words[at]} ${words[at + 1]} ${word}`;
    return fnv1a(triple, 0, triple.length);
  });
}

/** What an attack counts as it stands, and without the sentences that ordinary texts have too. */
const shares = { asItStands: 0.4, strange: 0.8 } as const;
const fewestStrange = 8;
/** A sentence of which this share stands in ordinary texts is one of them with another name in it. */
const knownShare = 0.6;
const fewestTriples = 3;
/** The most that an ordinary text counts for standing beside many attacks made of it. */
const mostForTwins = 4;

interface SentenceCount {
  attacks: number;
  ordinary: number;
}

function countSentences(texts: readonly LabelledText[]): Map<string, SentenceCount> {
  const counts = new Map<string, SentenceCount>();
  for (const { text, attack } of texts) {
    for (const key of new Set(text.split(sentenceEnd).map(keyOf))) {
      if (key === '') continue;
      const count = counts.get(key) ?? { attacks: 0, ordinary: 0 };
      counts.set(key, count);
      if (attack) count.attacks += 1;
      else count.ordinary += 1;
    }
  }
  return counts;
}

function ordinaryTriples(texts: readonly LabelledText[]): Set<number> {
  const triples = new Set<number>();
  for (const { text, attack } of texts) {
    if (attack) continue;
    for (const sentence of text.split(sentenceEnd)) {
      for (const triple of triplesOf(sentence)) triples.add(triple);
    }
  }
  return triples;
}

/**
 * A sentence that ordinary texts have too, or nearly, is no evidence: an attack hidden in a letter is learned
 * from what is strange in it more than from the letter, and the letter without it counts as much as
 * all the attacks that were hidden in it.
 */
export function balanced(texts: readonly LabelledText[]): LabelledText[] {
  const counts = countSentences(texts);
  const known = ordinaryTriples(texts);
  const isStrange = (sentence: string): boolean => {
    const key = keyOf(sentence);
    if (key === '') return true;
    if ((counts.get(key)?.ordinary ?? 0) > 0) return false;
    const triples = triplesOf(sentence);
    const shared = triples.filter((triple) => known.has(triple)).length;
    return triples.length < fewestTriples || shared < triples.length * knownShare;
  };
  return texts.flatMap((labelled): LabelledText[] => {
    const { text, attack, weight = 1 } = labelled;
    const sentences = text.split(sentenceEnd);
    if (!attack) {
      const ratios = sentences.map((sentence) => {
        const { attacks, ordinary } = counts.get(keyOf(sentence)) ?? { attacks: 0, ordinary: 1 };
        return attacks / ordinary;
      });
      const twins = Math.min(mostForTwins, Math.max(1, ...ratios));
      return [{ ...labelled, weight: weight * twins }];
    }
    const strange = sentences.filter(isStrange).join('');
    if (strange.length === text.length || strange.trim().length < fewestStrange) return [labelled];
    return [
      { ...labelled, weight: weight * shares.asItStands },
      { ...labelled, text: strange, weight: weight * shares.strange },
    ];
  });
}
