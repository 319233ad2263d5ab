/**
 * Of what a provider says only that stays which stands in what it was shown. A sentence must name its
 * passages, and its numbers, dates and names must stand in one of them; else it is dropped.
 */
import { tokensOf } from '../features/tokens.ts';
import { detectInjection } from '../injection/detect.ts';
import { visible } from '../providers/untrusted.ts';
import { namesIn, statedIn } from './facts.ts';
import type { Passage } from './knowledge.ts';

export interface SaidSentence {
  text: string;
  /** Ids of chunks. */
  sources: readonly string[];
}

export interface CheckedSentence {
  text: string;
  /** Those of its passages that were really shown; each once. */
  sources: Passage[];
}

const longest = 700;
const risk = 0.5;
/** Of a name so many letters must agree: endings differ. */
const nameBeginning = 5;
const links = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+|\b(?:[\w-]+\.)+[a-z]{2,}\b(?:\/\S*)?/giu;
const markup = /[`*_#|]|^\s*[-•]\s+/gu;

const shown = ({ title, heading, text }: Passage): string => `${title}\n${heading}\n${text}`;

function namesStand(sentence: string, passages: string): boolean {
  const beginnings = new Set(
    tokensOf(passages, 'unknown').map(({ word }) => word.slice(0, nameBeginning)),
  );
  return namesIn(sentence).every((name) => beginnings.has(name.slice(0, nameBeginning)));
}

/** Whether everything that can be looked up in the sentence stands in these passages. */
function stands(sentence: string, passages: readonly Passage[]): boolean {
  const whole = passages.map(shown).join('\n');
  const stated = statedIn(whole);
  const said = [...statedIn(sentence)];
  if (!said.every((fact) => stated.has(fact))) return false;
  const linked = sentence.match(links) ?? [];
  if (!linked.every((link) => whole.includes(link.replace(/[.,;:!?)]+$/, '')))) return false;
  return namesStand(sentence, whole);
}

/**
 * @param passages all that the provider was shown
 * @param mayBeBare whether a sentence that names no passage may stay when it states nothing (politeness)
 * @returns null for a sentence that is dropped
 */
export function checkSentence(
  { text, sources }: SaidSentence,
  passages: readonly Passage[],
  mayBeBare = false,
): CheckedSentence | null {
  const sentence = visible(text).replaceAll(markup, '').replaceAll(/\s+/gu, ' ').trim();
  if (sentence === '' || sentence.length > longest || /<<<|>>>/.test(sentence)) return null;
  const named = passages.filter(({ chunkId }) => sources.includes(chunkId));
  if (named.length === 0 && !mayBeBare) return null;
  if (!stands(sentence, named)) return null;
  if (detectInjection(sentence, risk).riskScore >= risk) return null;
  return { text: sentence, sources: named };
}
