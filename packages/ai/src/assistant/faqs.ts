/**
 * Which FAQ answers a question by itself: first by its keywords, then by likeness to its question. Both
 * scripts and all endings of a word meet; only the FAQs that share a word with the question are looked at.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { detectLanguage } from '../language/detect.ts';
import { familyOf } from '../router/families.ts';
import type { FaqMatch, KnowledgeFaq, Reach } from './knowledge.ts';
import { rarity } from './postings.ts';
import { isAsking } from './question.ts';
import { readingsOf, Synonyms } from './synonyms.ts';
import { type Word, WordTable } from './terms.ts';

/** So much of a question a keyword must be; a phrase says more than a word. */
const wordShare = 0.45;
const phraseShare = 0.3;
/** So alike a question must be to the FAQ's. */
const alikeFrom = 0.62;
/** FAQs that one question is compared with. */
const mostLookedAt = 300;
/** Scores this near are the same: then priority decides. */
const step = 0.05;
/** A word of the same meaning, or of nearly the same beginning, counts this much. */
const synonymShare = 0.9;
const beginningShare = 0.7;
const shortestBeginning = 5;

interface Keyword {
  written: string;
  words: readonly Word[];
}

interface Entry {
  faq: KnowledgeFaq;
  language: TextLanguage;
  keywords: readonly Keyword[];
  question: readonly Word[];
}

const tellingOf = (words: readonly Word[]): Word[] => {
  const telling = words.filter((word) => !word.stop && !isAsking(word));
  return telling.length > 0 ? telling : words.filter((word) => !isAsking(word));
};

/** 1 for words of one stem, less for words of one meaning, and for those that begin alike. */
function alike(one: Word, other: Word, synonyms: Synonyms): number {
  if (one.stem === other.stem) return 1;
  if (synonyms.of(one.stem).has(other.stem)) return synonymShare;
  if (one.isNumber || one.word.length < shortestBeginning) return 0;
  return one.beginning === other.beginning ? beginningShare : 0;
}

const bestOf = (word: Word, among: readonly Word[], synonyms: Synonyms): number =>
  among.reduce((best, other) => Math.max(best, alike(word, other, synonyms)), 0);

/** The FAQs of one organization. */
export class FaqShelf {
  /** What the organization calls the same. */
  synonyms = new Synonyms([]);
  private readonly table = new WordTable();
  private readonly entries = new Map<string, Entry>();
  /** Which FAQs have a word of this stem or beginning. */
  private readonly byKey = new Map<string, Set<string>>();

  put(faq: KnowledgeFaq): void {
    this.remove(faq.id);
    const language = faq.language ?? 'unknown';
    const told = language === 'unknown' ? detectLanguage(faq.question).language : language;
    const keywords = faq.keywords.flatMap((written) =>
      readingsOf(written).map((reading) => ({ written, words: this.wordsOf(written, reading) })),
    );
    const question = tellingOf(this.wordsOf(faq.question, told));
    const entry = { faq, language, keywords, question };
    this.entries.set(faq.id, entry);
    for (const key of keysOf(entry)) {
      const ids = this.byKey.get(key) ?? new Set();
      this.byKey.set(key, ids.add(faq.id));
    }
  }

  remove(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.entries.delete(id);
    for (const key of keysOf(entry)) this.byKey.get(key)?.delete(id);
  }

  private wordsOf(text: string, language: TextLanguage): Word[] {
    return this.table.termsOf(text, language).map(({ word }) => word);
  }

  /** What a word of a question is worth: less, the more FAQs speak of it. */
  private worth(word: Word): number {
    // A word that no FAQ has may be anything: it counts like one that a single FAQ has.
    const stems = [word.stem, ...this.synonyms.of(word.stem)];
    const found = Math.max(1, ...stems.map((stem) => this.byKey.get(`s${stem}`)?.size ?? 0));
    return rarity(found, this.entries.size);
  }

  match(
    question: string,
    { reach, language = 'unknown' }: { reach: Reach; language?: TextLanguage },
  ): FaqMatch | null {
    const readings = language === 'unknown' ? readingsOf(question) : [language];
    const found = readings.flatMap((reading) => {
      const asked = tellingOf(this.wordsOf(question, reading));
      const worths = new Map(asked.map((word) => [word, this.worth(word)]));
      return this.candidates(asked)
        .filter(({ faq }) => reach === 'all' || faq.visibility === 'public')
        .filter((entry) => speaks(entry, language))
        .flatMap((entry) => judge(entry, worths, this.synonyms));
    });
    const places = (one: Found): number => Math.round(one.score / step);
    found.sort(
      (one, other) =>
        Number(other.by === 'keyword') - Number(one.by === 'keyword') ||
        places(other) - places(one) ||
        other.entry.faq.priority - one.entry.faq.priority ||
        other.score - one.score ||
        (one.entry.faq.id < other.entry.faq.id ? -1 : 1),
    );
    const [best] = found;
    return best === undefined ? null : matchOf(best);
  }

  /** Those with the question's rarest words; a word that hundreds have only counts where it is all there is. */
  private candidates(asked: readonly Word[]): Entry[] {
    const shelves = asked
      .flatMap((word) => [
        ...keysOfWord(word),
        ...[...this.synonyms.of(word.stem)].map((stem) => `s${stem}`),
      ])
      .flatMap((key) => this.byKey.get(key) ?? [])
      .sort((one, other) => one.size - other.size);
    const ids = new Set<string>();
    for (const shelf of shelves) {
      if (ids.size > 0 && ids.size + shelf.size > mostLookedAt) break;
      for (const id of shelf) ids.add(id);
    }
    return [...ids].flatMap((id) => this.entries.get(id) ?? []);
  }
}

function keysOfWord(word: Word): string[] {
  const stem = `s${word.stem}`;
  return word.word.length < shortestBeginning ? [stem] : [stem, `b${word.beginning}`];
}

function keysOf({ keywords, question }: Entry): Set<string> {
  const words = [...question, ...keywords.flatMap(({ words: own }) => own)];
  return new Set(words.flatMap(keysOfWord));
}

/** Whether the FAQ answers people of this language; both Uzbek scripts are one. */
function speaks({ language }: Entry, asked: TextLanguage): boolean {
  return language === 'unknown' || asked === 'unknown' || familyOf(language) === familyOf(asked);
}

/** What each word of a question is worth. */
type Worths = ReadonlyMap<Word, number>;

interface Found {
  entry: Entry;
  by: FaqMatch['by'];
  keyword: string | null;
  score: number;
}

function judge(entry: Entry, worths: Worths, synonyms: Synonyms): Found[] {
  return [byKeyword(entry, worths, synonyms), byLikeness(entry, worths, synonyms)].filter(
    (one) => one !== null,
  );
}

const sumOf = (worths: Worths): number =>
  [...worths.values()].reduce((sum, worth) => sum + worth, 0);

const means = (one: Word, other: Word, synonyms: Synonyms): boolean =>
  one.stem === other.stem || synonyms.of(one.stem).has(other.stem);

/** All words of a keyword must be there, as whole words; what else is asked makes it say less. */
function byKeyword(entry: Entry, worths: Worths, synonyms: Synonyms): Found | null {
  const whole = sumOf(worths);
  let best: Found | null = null;
  for (const { written, words } of entry.keywords) {
    const asked = [...worths.keys()];
    const isThere = (word: Word): boolean => asked.some((one) => means(one, word, synonyms));
    const telling = words.filter((word) => !word.stop);
    if (words.length === 0 || !(telling.length > 0 ? telling : words).every(isThere)) continue;
    const held = asked.filter((one) => words.some((word) => means(one, word, synonyms)));
    const score = held.reduce((sum, word) => sum + (worths.get(word) ?? 0), 0) / whole;
    const least = words.length > 1 ? phraseShare : wordShare;
    if (score >= least && score > (best?.score ?? 0)) {
      best = { entry, by: 'keyword', keyword: written, score };
    }
  }
  return best;
}

/** The harmonic mean of how much of each question the other one holds. */
function byLikeness(entry: Entry, worths: Worths, synonyms: Synonyms): Found | null {
  const asked = [...worths.keys()];
  const whole = sumOf(worths);
  const own = entry.question;
  if (own.length === 0 || whole === 0) return null;
  const held = asked.reduce(
    (sum, word) => sum + (worths.get(word) ?? 0) * bestOf(word, own, synonyms),
    0,
  );
  const holding = own.reduce((sum, word) => sum + bestOf(word, asked, synonyms), 0) / own.length;
  const share = held / whole;
  if (share + holding === 0) return null;
  const score = (2 * share * holding) / (share + holding);
  return score < alikeFrom ? null : { entry, by: 'similarity', keyword: null, score };
}

function matchOf({ entry, by, keyword, score }: Found): FaqMatch {
  const { id: faqId, question, answer } = entry.faq;
  return { faqId, question, answer, language: entry.language, by, keyword, score };
}
