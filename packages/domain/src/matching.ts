import { endings, type WordLanguage, wordLanguages } from '../data/escalation-words.ts';

/** Letters that keyboards write in several ways, and those no reader tells apart. */
const variants: Record<string, string> = { ي: 'ی', ك: 'ک', ة: 'ه', آ: 'ا', أ: 'ا', إ: 'ا', ё: 'е' };

/**
 * The words of a text as the lists spell them: lower case, apostrophes and joints dropped, letter
 * variants and marks folded.
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['`‘’ʻʼ\u200b-\u200d\u2060\ufeff\u00ad\u0640\p{Mn}]/gu, '')
    .replace(/[يكةآأإё]/gu, (letter) => variants[letter] ?? letter);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

interface ListedWord {
  text: string;
  /** What may follow; null: nothing. */
  endings: readonly RegExp[] | null;
}

interface Phrase {
  words: ListedWord[];
  /** The message must say this and nothing else. */
  alone: boolean;
}

/** Phrases found by the beginning of their first word, so that long texts stay cheap. */
export type WordList = ReadonlyMap<string, readonly Phrase[]>;

const keyOf = (word: string) => word.slice(0, 2);

/**
 * Compiles phrases as the data file writes them.
 * @param languages whose endings a stem may take
 */
export function wordList(
  phrases: readonly string[],
  languages: readonly WordLanguage[] = wordLanguages,
): WordList {
  const list = new Map<string, Phrase[]>();
  for (const written of phrases) {
    const phrase = compile(written, languages);
    const first = phrase.words[0];
    if (!first) continue;
    const key = keyOf(first.text);
    list.set(key, [...(list.get(key) ?? []), phrase]);
  }
  return list;
}

function compile(written: string, languages: readonly WordLanguage[]): Phrase {
  const allowed = languages.map((language) => endings[language]);
  const words = written.split(/\s+/).flatMap((part) =>
    wordsOf(part).map((text, index, all) => {
      const isStem = part.endsWith('*') && index === all.length - 1;
      return { text, endings: isStem ? allowed : null };
    }),
  );
  return { words, alone: written.startsWith('=') };
}

function isWord(word: string, listed: ListedWord): boolean {
  if (word === listed.text) return true;
  if (listed.endings === null || !word.startsWith(listed.text)) return false;
  const ending = word.slice(listed.text.length);
  return listed.endings.some((allowed) => allowed.test(ending));
}

/** Whether the words hold a phrase of the list: whole words and stems, never parts of a word. */
export function says(words: readonly string[], list: WordList): boolean {
  return words.some((word, start) =>
    (list.get(keyOf(word)) ?? []).some((phrase) => {
      if (phrase.alone && words.length !== phrase.words.length) return false;
      return phrase.words.every((listed, index) => isWord(words[start + index] ?? '', listed));
    }),
  );
}
