/** The words of a text as matching reads them: one alphabet, one spelling, each with its origin. */
import type { TextLanguage } from '@civicconnect/contract';
import { latinWord } from '../text/latin.ts';
import { lowerView, normalisedView, originOf } from '../text/views.ts';
import { stopWords } from './stop-words.ts';

export interface Token {
  /** In Latin letters, without apostrophes; q reads k and x reads h, which people mix up. */
  word: string;
  start: number;
  end: number;
  /** Says nothing about a topic; never shown as a reason. */
  stop: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*'?/gu;
const longestWord = 40;

/** Words in lower case and in their own alphabet, in the order of the text. */
export function writtenWords(text: string): string[] {
  return lowerView(normalisedView(text)).text.match(wordPattern) ?? [];
}

/** @param language `ru` reads ё as е; every other language is read the same way. */
export function spelledWord(written: string, language: TextLanguage): string {
  return latinWord(written, language === 'ru')
    .replaceAll("'", '')
    .replaceAll('q', 'k')
    .replaceAll('x', 'h')
    .slice(0, longestWord);
}

export const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** @param word as spelled. */
export function isStopWord(word: string): boolean {
  return word.length < 3 || isNumber(word) || stopWords.has(word);
}

export function tokensOf(text: string, language: TextLanguage): Token[] {
  const view = lowerView(normalisedView(text));
  const tokens: Token[] = [];
  for (const match of view.text.matchAll(wordPattern)) {
    const word = spelledWord(match[0], language);
    if (word === '') continue;
    const { start, end } = originOf(view, match.index, match.index + match[0].length);
    tokens.push({ word, start, end, stop: isStopWord(word) });
  }
  return tokens;
}

/** A word or stem of a list as tokens spell it. */
export function tokenSpelling(word: string): string {
  return spelledWord(lowerView(normalisedView(word)).text, 'unknown');
}
