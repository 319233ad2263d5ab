/** A provider's answer is a stranger's text: what is not exactly what was asked for does not count. */
import { detectInjection } from '../injection/detect.ts';
import { BadAnswerError, type Tokens } from './failure.ts';
import { type DecidePrompt, noneAlias } from './prompt.ts';
import { firstSentence, plainLine } from './untrusted.ts';

const longestReason = 300;
const longestSaid = 5000;
const shortestReason = 8;
/** So many words in a row that stand in our instructions are no accident. */
const repeatedWords = 5;
/** From here on a sentence reads like an attack itself. */
const reasonRisk = 0.5;

export interface Choice {
  departmentId: string | null;
  confidence: number;
  /** Empty when what the model said may not be shown. */
  reason: string;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function repeats(text: string, source: string): boolean {
  const known = ` ${wordsOf(source).join(' ')} `;
  const words = wordsOf(text);
  for (let at = 0; at + repeatedWords <= words.length; at += 1) {
    if (known.includes(` ${words.slice(at, at + repeatedWords).join(' ')} `)) return true;
  }
  return false;
}

/** One plain sentence, or nothing when it gives away how the question was put. */
export function cleanReason(
  said: unknown,
  prompt: Pick<DecidePrompt, 'system' | 'secrets'>,
): string {
  // What is so long is no sentence: nobody looks for one in it.
  if (typeof said !== 'string' || said.length > longestSaid) return '';
  const whole = said.toLowerCase();
  if (prompt.secrets.some((secret) => whole.includes(secret))) return '';
  if (/<<<|>>>/.test(said) || repeats(said, prompt.system)) return '';
  const reason = firstSentence(plainLine(said), longestReason);
  if (reason.length < shortestReason) return '';
  return detectInjection(reason, reasonRisk).riskScore >= reasonRisk ? '' : reason;
}

/**
 * Reads the answer to `prompt`.
 *
 * @throws BadAnswerError `invalid_answer` for another shape, `no_candidate` for a department that was
 *   not offered
 */
export function readChoice(answer: unknown, prompt: DecidePrompt, tokens: Tokens): Choice {
  const choice = property(answer, 'choice');
  const confidence = property(answer, 'confidence');
  if (typeof choice !== 'string') {
    throw new BadAnswerError('invalid_answer', 'no choice in it', tokens);
  }
  if (typeof confidence !== 'number' || !Number.isFinite(confidence)) {
    throw new BadAnswerError('invalid_answer', 'no confidence in it', tokens);
  }
  const departmentId = choice === noneAlias ? null : prompt.departments.get(choice);
  if (departmentId === undefined) {
    throw new BadAnswerError('no_candidate', 'chose what was not offered', tokens);
  }
  return {
    departmentId,
    confidence: Math.min(1, Math.max(0, confidence)),
    reason: cleanReason(property(answer, 'reason'), prompt),
  };
}
