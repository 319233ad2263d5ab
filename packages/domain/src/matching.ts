import {
  escalationWords,
  type WordLanguage,
  wordLanguages,
} from '../data/escalation-words/index.ts';

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

/**
 * The words as a Russian ear has them, and as who does not know their spelling writes them: unstressed
 * о is а, е is и, no soft signs, no double letters.
 */
export function heardInRussian(words: readonly string[]): string[] {
  return words.map((word) =>
    word
      .replace(/[ьъ]/g, '')
      .replace(/о/g, 'а')
      .replace(/[еэ]/g, 'и')
      .replace(/(\p{L})\1+/gu, '$1'),
  );
}

interface ListedWord {
  text: string;
  /** What may follow; null: nothing. */
  endings: readonly RegExp[] | null;
  /** One word that is not listed may stand before it. */
  gap: boolean;
}

interface Phrase {
  words: ListedWord[];
  /** The message must say this and nothing else. */
  alone: boolean;
}

/** Phrases found by the beginning of their first word, so that long texts stay cheap. */
export type WordList = ReadonlyMap<string, readonly Phrase[]>;

const keyOf = (word: string) => word.slice(0, 2);

type Spelling = (words: readonly string[]) => readonly string[];

/**
 * Compiles phrases as the data file writes them.
 * @param languages whose endings a stem may take
 * @param spelt how the words that are looked through are spelt, where not as the list has them
 */
export function wordList(
  phrases: readonly string[],
  languages: readonly WordLanguage[] = wordLanguages,
  spelt: Spelling = (words) => words,
): WordList {
  const list = new Map<string, Phrase[]>();
  for (const written of phrases.flatMap(choicesOf)) {
    const phrase = compile(written, languages, spelt);
    const first = phrase.words[0];
    if (!first) continue;
    const key = keyOf(first.text);
    list.set(key, [...(list.get(key) ?? []), phrase]);
  }
  return list;
}

/** `a/b c` is `a c` and `b c`. */
function choicesOf(written: string): string[] {
  return written.split(/\s+/).reduce<string[]>(
    (begun, part) => {
      const choices = part.split('/');
      return begun.flatMap((before) => choices.map((choice) => `${before} ${choice}`.trim()));
    },
    [''],
  );
}

function compile(written: string, languages: readonly WordLanguage[], spelt: Spelling): Phrase {
  const allowed = languages.map((language) => escalationWords[language].endings);
  const parts = written.split(/\s+/);
  const words = parts.flatMap((part, place) =>
    spelt(wordsOf(part)).map((text, index, all) => {
      const isStem = part.endsWith('*') && index === all.length - 1;
      const gap = index === 0 && parts[place - 1] === '~';
      return { text, endings: isStem ? allowed : null, gap };
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

/** The place after a phrase that begins at one of the words; null: it does not stand there. */
function endOf(words: readonly string[], start: number, phrase: Phrase): number | null {
  let at = start;
  for (const listed of phrase.words) {
    if (listed.gap && !isWord(words[at] ?? '', listed)) at += 1;
    if (!isWord(words[at] ?? '', listed)) return null;
    at += 1;
  }
  return phrase.alone && at - start !== words.length ? null : at;
}

/** Whether the words hold a phrase of the list: whole words and stems, never parts of a word. */
export function says(words: readonly string[], list: WordList): boolean {
  return words.some((word, start) =>
    (list.get(keyOf(word)) ?? []).some((phrase) => endOf(words, start, phrase) !== null),
  );
}

/** The words with those of the list's phrases left blank, so that nothing is found in them. */
export function readOver(words: readonly string[], list: WordList): string[] {
  const left = [...words];
  words.forEach((word, start) => {
    for (const phrase of list.get(keyOf(word)) ?? []) {
      const end = endOf(words, start, phrase);
      if (end !== null) left.fill('', start, end);
    }
  });
  return left;
}

/** The list without the phrases that stand in one of the texts, each given as its words. */
export function without(list: WordList, texts: readonly (readonly string[])[]): WordList {
  const isIn = (phrase: Phrase) =>
    texts.some((words) => words.some((_, start) => endOf(words, start, phrase) !== null));
  return new Map(
    [...list].map(([key, phrases]) => [key, phrases.filter((phrase) => !isIn(phrase))]),
  );
}
