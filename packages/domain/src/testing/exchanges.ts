import { Settings } from '@civicconnect/contract';
import type { Exchange } from '../escalation.ts';

export const defaults = Settings.parse({}).escalation;

/** One that calls nobody. */
export const calm: Exchange = {
  message: 'Salom, ish vaqti qanday?',
  faqMatched: false,
  answerConfidence: 0.9,
  anger: [0, 0, 0],
  exchanges: 1,
  assistantAvailable: true,
};
