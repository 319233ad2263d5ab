import type { EscalationReason, Settings } from '@civicconnect/contract';
import { escalationWords, wordLanguages } from '../data/escalation-words/index.ts';
import type { WordReason } from '../data/escalation-words/language-words.ts';
import {
  heardInRussian,
  readOver,
  says,
  type WordList,
  without,
  wordList,
  wordsOf,
} from './matching.ts';

type EscalationSettings = Settings['escalation'];

/** One exchange of a chat with the assistant, as the rules look at it. */
export interface Exchange {
  /** The citizen's last message. */
  message: string;
  /** Writes Uzbek Cyrillic in Latin, in which the Uzbek lists are; the text itself counts as well. */
  normalise?: (text: string) => string;
  /** An FAQ answers it. */
  faqMatched: boolean;
  /** How sure the assistant is of its answer, 0 to 1; null when it has none. */
  answerConfidence: number | null;
  /** Anger of the citizen's messages, 0 to 1, oldest first, this one included. */
  anger: readonly number[];
  /** Questions answered in this chat so far, this one included. */
  exchanges: number;
  assistantAvailable: boolean;
}

export type EscalationAdvice =
  | { do: 'escalate'; reason: EscalationReason }
  /** Ask whether a human should take over (setting `lowConfidence: offer`). */
  | { do: 'offer'; reason: Extract<EscalationReason, 'low_confidence'> };

/** A list, and how the words of a message are read before they are looked up in it. */
interface Reading {
  list: WordList;
  read: (words: readonly string[]) => readonly string[];
}

const asWritten: Reading['read'] = (words) => words;
const withoutOperators: Reading['read'] = (words) => operators.reduce(readOver, [...words]);

const operators = wordLanguages.map((language) =>
  wordList(escalationWords[language].otherOperators, [language]),
);

function compiled(reason: WordReason, read: Reading['read']): Reading[] {
  return wordLanguages.map((language) => ({
    list: wordList(escalationWords[language][reason], [language]),
    read,
  }));
}

/** Of those who write Russian by ear, too: missing a wish for a human leaves them with a machine. */
const wishedByEar: Reading = {
  list: wordList(escalationWords.ru.requested_human, ['ru'], heardInRussian),
  read: (words) => heardInRussian(withoutOperators(words)),
};

const shipped: Record<WordReason, readonly Reading[]> = {
  requested_human: [...compiled('requested_human', withoutOperators), wishedByEar],
  sensitive_topic: compiled('sensitive_topic', asWritten),
  frustration: compiled('frustration', asWritten),
};

const settingOf: Record<WordReason, keyof EscalationSettings['extraWords']> = {
  requested_human: 'requestedHuman',
  sensitive_topic: 'sensitiveTopic',
  frustration: 'frustration',
};

/**
 * What calls a human for one reason: the organization's own words, and the shipped ones but for those
 * that it does not want counted.
 */
function listsFor(
  reason: WordReason,
  { extraWords, exceptWords }: EscalationSettings,
  views: (text: string) => string[][],
): Reading[] {
  const own = { list: wordList(extraWords[settingOf[reason]].map(asStems)), read: asWritten };
  const excepted = exceptWords[settingOf[reason]].flatMap(views);
  if (excepted.length === 0) return [...shipped[reason], own];
  const left = shipped[reason].map(({ list, read }) => ({
    list: without(list, excepted.map(read)),
    read,
  }));
  return [...left, own];
}

/**
 * Whether a chat is handed to humans, and why. The wish for a human comes first; then an FAQ that
 * matches answers and nothing further is asked; then the first rule that fires is the reason on
 * record. Null: the assistant goes on. People mix languages, so every list is always asked.
 */
export function shouldEscalate(
  exchange: Exchange,
  settings: EscalationSettings,
): EscalationAdvice | null {
  const { normalise = (text) => text } = exchange;
  const viewsOf = (text: string) => [wordsOf(text), wordsOf(normalise(text))];
  const views = viewsOf(exchange.message);
  const speaksOf = (reason: WordReason) => {
    const lists = listsFor(reason, settings, viewsOf);
    return views.some((words) => lists.some(({ list, read }) => says(read(words), list)));
  };
  const escalate = (reason: EscalationReason): EscalationAdvice => ({ do: 'escalate', reason });

  if (speaksOf('requested_human')) return escalate('requested_human');
  if (exchange.faqMatched) return null;
  if (speaksOf('sensitive_topic')) return escalate('sensitive_topic');
  if (speaksOf('frustration') || isAngry(exchange.anger, settings)) return escalate('frustration');
  const unsure =
    exchange.answerConfidence !== null && exchange.answerConfidence < settings.confidenceThreshold;
  if (unsure && settings.lowConfidence === 'escalate') return escalate('low_confidence');
  if (exchange.exchanges > settings.maxExchanges) return escalate('too_long');
  if (!exchange.assistantAvailable) return escalate('assistant_unavailable');
  return unsure ? { do: 'offer', reason: 'low_confidence' } : null;
}

/** An organization writes plain words, not the signs of the shipped lists; each may take endings. */
function asStems(phrase: string): string {
  return phrase
    .replace(/[/~]/g, ' ')
    .trim()
    .replace(/(?<=\p{L})(?=\s|$)/gu, '*');
}

/** Anger in two of the citizen's last three messages. */
function isAngry(anger: readonly number[], settings: EscalationSettings): boolean {
  const angry = anger.slice(-3).filter((level) => level >= settings.angerThreshold);
  return angry.length >= 2;
}
