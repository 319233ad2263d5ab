/**
 * The passages of one organization and the counts that searching needs. A document comes and goes as a
 * whole: its passages are read first, and take part all from one moment to the next.
 */
import type { TextLanguage } from '@civicconnect/contract';
import type { KnowledgeChunk, KnowledgeDocument } from './knowledge.ts';
import { Postings } from './postings.ts';
import { sentencesOf } from './sentences.ts';
import { Synonyms } from './synonyms.ts';
import { pairsOf, pieceSpace, piecesIn, type Term, type Word, WordTable } from './terms.ts';

export interface PassageSource {
  document: KnowledgeDocument;
  chunk: KnowledgeChunk;
  language: TextLanguage;
  /** 0–1 of the injection detector. */
  injection: number;
}

export interface StoredPassage extends PassageSource {
  /** Of headings and text, in their order. */
  words: readonly Word[];
  /** How many of the words stand before the end of each sentence. */
  sentenceEnds: readonly number[];
  isAlive: boolean;
}

/** What is searched in a passage: the headings say what it is about. */
const searchedText = ({ heading, text }: KnowledgeChunk): string =>
  heading === '' ? text : `${heading}\n${text}`;

function wordsBefore(terms: readonly Term[], text: string): number[] {
  let count = 0;
  return sentencesOf(text).map(({ end }) => {
    while (count < terms.length && (terms[count]?.start ?? end) < end) count += 1;
    return count;
  });
}

function bump(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}

export class PassageStore {
  readonly passages: StoredPassage[] = [];
  readonly table = new WordTable();
  /** What the organization calls the same. */
  synonyms: Synonyms;
  private readonly vocabulary = new Map<string, Postings>();
  /** In how many passages in use each piece of four letters and each pair of words stands. */
  readonly pieceFrequency = new Int32Array(pieceSpace);
  readonly pairFrequency = new Int32Array(pieceSpace);
  private wordCount = 0;
  /** How many are in use. */
  size = 0;

  constructor(synonyms = new Synonyms([])) {
    this.synonyms = synonyms;
  }

  get meanLength(): number {
    return Math.max(1, this.wordCount) / Math.max(1, this.size);
  }

  postingsOf(key: string): Postings | undefined {
    return this.vocabulary.get(key);
  }

  /** Reads a passage, which takes part once it is counted and made alive. @returns its place */
  read(source: PassageSource): number {
    const text = searchedText(source.chunk);
    const terms = this.table.termsOf(text, source.language);
    const words = terms.map(({ word }) => word);
    const slot = this.passages.length;
    const sentenceEnds = wordsBefore(terms, text);
    this.passages.push({ ...source, words, sentenceEnds, isAlive: false });
    for (const [key, times] of keyCounts(words)) {
      let postings = this.vocabulary.get(key);
      if (postings === undefined) {
        postings = new Postings();
        this.vocabulary.set(key, postings);
      }
      postings.add(slot, times);
    }
    return slot;
  }

  /** Whether it takes part from now on. */
  setAlive(slot: number, isAlive: boolean): void {
    const passage = this.passages[slot];
    if (passage === undefined || passage.isAlive === isAlive) return;
    passage.isAlive = isAlive;
    this.size += isAlive ? 1 : -1;
    this.wordCount += (isAlive ? 1 : -1) * passage.words.length;
  }

  /** Adds its words to the counts, or takes them out. Slow; a little early or late does no harm. */
  count(slot: number, by: 1 | -1): void {
    const words = this.passages[slot]?.words ?? [];
    for (const key of keyCounts(words).keys()) {
      const postings = this.vocabulary.get(key);
      if (postings !== undefined) postings.alive += by;
    }
    for (const piece of piecesIn(words)) bump(this.pieceFrequency, piece, by);
    for (const pair of pairsOf(words)) bump(this.pairFrequency, pair, by);
  }
}

/** Stems and beginnings are told apart by their first letter. */
export const keyOfStem = (stem: string): string => `s${stem}`;
export const stemKey = ({ stem }: Word): string => keyOfStem(stem);
export const beginningKey = ({ beginning }: Word): string => `b${beginning}`;

function keyCounts(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const key of [stemKey(word), beginningKey(word)]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
