/** Words that mean the same, in whichever language each is written. */
import type { TextLanguage } from '@civicconnect/contract';
import { stemOf } from '../features/stems.ts';
import { tokensOf } from '../features/tokens.ts';
import { shippedSynonyms } from './shipped-synonyms.ts';

const cyrillic = /\p{Script=Cyrillic}/u;
const arabic = /\p{Script=Arabic}/u;

/** In which languages a word of this script may be meant. */
export function readingsOf(text: string): TextLanguage[] {
  if (arabic.test(text)) return ['fa'];
  return cyrillic.test(text) ? ['uz-Cyrl', 'ru'] : ['uz-Latn', 'en'];
}

const none: ReadonlySet<string> = new Set();

/** Every stem that the word may have; nothing for what is no single word. */
function stemsOf(written: string): string[] {
  return readingsOf(written).flatMap((language) => {
    const [only, ...others] = tokensOf(written, language);
    return only === undefined || others.length > 0 ? [] : [stemOf(only.word, language)];
  });
}

export class Synonyms {
  private readonly byStem = new Map<string, Set<string>>();

  /** @param groups of single words; a word in two groups means what either means, the groups stay apart */
  constructor(groups: readonly (readonly string[])[]) {
    for (const group of [...shippedSynonyms, ...groups]) {
      const stems = new Set(group.flatMap(stemsOf));
      for (const stem of stems) {
        const known = this.byStem.get(stem) ?? new Set();
        for (const other of stems) if (other !== stem) known.add(other);
        this.byStem.set(stem, known);
      }
    }
  }

  /** The stems of the words that mean the same as the one of this stem. */
  of(stem: string): ReadonlySet<string> {
    return this.byStem.get(stem) ?? none;
  }
}
