import type { EscalationReason, Settings } from '@civicconnect/contract';
import { escalationWords, type WordReason, wordLanguages } from '../data/escalation-words.ts';
import { says, type WordList, wordList, wordsOf } from './matching.ts';

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

const shipped: Record<WordReason, readonly WordList[]> = {
  requested_human: compiled('requested_human'),
  sensitive_topic: compiled('sensitive_topic'),
  frustration: compiled('frustration'),
};

function compiled(reason: WordReason): WordList[] {
  return wordLanguages.map((language) => wordList(escalationWords[reason][language], [language]));
}

const extraOf: Record<WordReason, keyof EscalationSettings['extraWords']> = {
  requested_human: 'requestedHuman',
  sensitive_topic: 'sensitiveTopic',
  frustration: 'frustration',
};

/**
 * Whether a chat is handed to humans, and why. The wish for a human comes first; then an FAQ that
 * matches answers and nothing further is asked; then the first rule that fires is the reason on
 * record. Null: the assistant goes on. People mix languages, so every list is always asked.
 */
export function shouldEscalate(
  exchange: Exchange,
  settings: EscalationSettings,
): EscalationAdvice | null {
  const views = [wordsOf(exchange.message)];
  if (exchange.normalise) views.push(wordsOf(exchange.normalise(exchange.message)));
  const speaksOf = (reason: WordReason) => {
    const lists = [...shipped[reason], wordList(settings.extraWords[extraOf[reason]].map(asStems))];
    return views.some((words) => lists.some((list) => says(words, list)));
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

/** An organization writes plain words; each may take endings. */
function asStems(phrase: string): string {
  return phrase.trim().replace(/(?<=\p{L})(?=\s|$)/gu, '*');
}

/** Anger in two of the citizen's last three messages. */
function isAngry(anger: readonly number[], settings: EscalationSettings): boolean {
  const angry = anger.slice(-3).filter((level) => level >= settings.angerThreshold);
  return angry.length >= 2;
}
