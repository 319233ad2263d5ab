/** The words of a text as matching reads them: one alphabet, one spelling, each with its origin. */
import type { TextLanguage } from '@civicconnect/contract';
import { latinView } from '../text/latin.ts';
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

function spelled(word: string): string {
  return word.replaceAll("'", '').replaceAll('q', 'k').replaceAll('x', 'h');
}

/** @param language `ru` reads ё as е; every other language is read the same way. */
export function tokensOf(text: string, language: TextLanguage): Token[] {
  const view = latinView(lowerView(normalisedView(text)), language === 'ru');
  const tokens: Token[] = [];
  for (const match of view.text.matchAll(wordPattern)) {
    const word = spelled(match[0]).slice(0, 40);
    if (word === '') continue;
    const { start, end } = originOf(view, match.index, match.index + match[0].length);
    tokens.push({
      word,
      start,
      end,
      stop: word.length < 3 || /^\d+$/.test(word) || stopWords.has(word),
    });
  }
  return tokens;
}

/** A word or stem of a list as tokens spell it. */
export function tokenSpelling(word: string): string {
  return spelled(latinView(lowerView(normalisedView(word))).text);
}
