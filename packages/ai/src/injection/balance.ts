/** Lessons made fair: what an attack says beside its order must not be learned as an attack. */

export interface LabelledText {
  text: string;
  attack: boolean;
  /** How much it counts beside the others; 1 when left out. */
  weight?: number;
}

const sentenceEnd = /(?<=[.!?…؟。|][\s"'»)\]]+)|(?<=\n)/u;

/** A sentence's words alone, by which it is known again; empty for fragments. */
function keyOf(sentence: string): string {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 2 ? '' : words.join(' ');
}

/** What an attack counts as it stands, and without the sentences that ordinary texts have too. */
const shares = { asItStands: 0.4, strange: 0.8 } as const;
const fewestStrange = 8;
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

/**
 * A sentence that ordinary texts have too is no evidence: an attack hidden in a letter is learned
 * from what is strange in it more than from the letter, and the letter without it counts as much as
 * all the attacks that were hidden in it.
 */
export function balanced(texts: readonly LabelledText[]): LabelledText[] {
  const counts = countSentences(texts);
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
    const strange = sentences
      .filter((sentence) => (counts.get(keyOf(sentence))?.ordinary ?? 0) === 0)
      .join('');
    if (strange.length === text.length || strange.trim().length < fewestStrange) return [labelled];
    return [
      { ...labelled, weight: weight * shares.asItStands },
      { ...labelled, text: strange, weight: weight * shares.strange },
    ];
  });
}
