/**
 * The local answer: one to three sentences out of the passages that were found, word for word, and what
 * speaks for and against their being the answer.
 */
import { type AskedWord, askedWords, coverage, either, held } from './coverage.ts';
import type { PassageStore } from './passage-store.ts';
import { hasWanted, type Wanted, wantedOf } from './question.ts';
import type { Ranked } from './ranking.ts';
import { type Span, sentencesOf } from './sentences.ts';
import type { Term, Word } from './terms.ts';

/** What the confidence is judged by. */
export interface Evidence {
  /** How much of the question the sentence holds by itself (0–1). */
  own: number;
  /** The share of names and numbers asked that the passage lacks. */
  firmMissing: number;
  /**
   * How far the passage is ahead of the next one (0–1), times how much of the question its sentences
   * hold: to be alone with one word of the question says nothing.
   */
  lead: number;
  /** 1 has what is asked for, -1 lacks it, 0 nothing certain is asked for. */
  wanted: number;
  /** Words asked, up to ten, as a share: a short question shows little of what it means. */
  length: number;
  /** How far the sentence is ahead of the best one in another passage. */
  ahead: number;
}

export interface Extract {
  ranked: Ranked;
  /** In the passage's text, in its order. */
  spans: Span[];
  evidence: Evidence;
}

interface Judged {
  ranked: Ranked;
  span: Span;
  own: number;
  near: number;
  fits: boolean;
  score: number;
}

/** Passages in which sentences are looked for. */
const passagesRead = 3;
const mostSentences = 3;
/** A further sentence is said when it is nearly as good as the best one. */
const worthSaying = 0.6;
const weights = { near: 0.6, wanted: 0.15, place: 0.5 } as const;
/** Held less than this, a word of the question counts as lacking. */
const heldFrom = 0.5;
const longQuestion = 10;

const wordsOf = (terms: readonly Term[]): Word[] => terms.map(({ word }) => word);

function signOf(wanted: Wanted, fits: boolean): number {
  if (wanted === null) return 0;
  return fits ? 1 : -1;
}

/** One question over one organization's passages. */
class Reading {
  private readonly store: PassageStore;
  private readonly asked: readonly AskedWord[];
  private readonly wanted: Wanted;

  constructor(store: PassageStore, question: string, terms: readonly Term[]) {
    this.store = store;
    this.asked = askedWords(store, question, terms);
    this.wanted = wantedOf(question);
  }

  get asksNothing(): boolean {
    return this.asked.length === 0;
  }

  /** @param best the score of the passage in the first place */
  judge(ranked: Ranked, best: number): Judged[] {
    const { asked, wanted, store } = this;
    const { chunk, language } = ranked.passage;
    const terms = store.table.termsOf(chunk.text, language);
    const spans = sentencesOf(chunk.text);
    const above = held(asked, wordsOf(store.table.termsOf(chunk.heading, language)));
    const shares = spans.map(({ start, end }) => {
      const own = terms.filter((term) => term.start >= start && term.start < end);
      return held(asked, wordsOf(own));
    });
    return spans.map((span, at) => {
      const alone = shares[at] ?? above;
      const around = either(either(either(alone, shares[at - 1]), shares[at + 1]), above);
      const own = coverage(asked, alone);
      const near = coverage(asked, around);
      const fits = hasWanted(chunk.text.slice(span.start, span.end), wanted);
      const bonus = wanted !== null && fits ? weights.wanted : 0;
      const place = weights.place * (ranked.score / best);
      return { ranked, span, own, near, fits, score: own + weights.near * near + bonus + place };
    });
  }

  evidence(best: Judged, elsewhere: Judged | undefined, rival: Ranked | undefined): Evidence {
    const { asked, wanted } = this;
    const { ranked, own, near, fits, score } = best;
    const shares = held(asked, ranked.passage.words);
    const firm = asked.flatMap(({ isFirm }, at) => (isFirm ? [shares[at] ?? 0] : []));
    const lacking = firm.filter((share) => share < heldFrom).length;
    const margin = 1 - (rival?.score ?? 0) / ranked.score;
    return {
      own,
      firmMissing: firm.length === 0 ? 0 : lacking / firm.length,
      lead: margin * near,
      wanted: signOf(wanted, fits),
      length: Math.min(longQuestion, asked.length) / longQuestion,
      ahead: score - (elsewhere?.score ?? 0),
    };
  }
}

/**
 * @param terms of the question as it is searched
 * @param ranked the passages that were found, nearest first
 * @returns null when nothing was found, or the question has no word to go by
 */
export function extract(
  store: PassageStore,
  question: string,
  terms: readonly Term[],
  ranked: readonly Ranked[],
): Extract | null {
  const [first, second] = ranked;
  const reading = new Reading(store, question, terms);
  if (first === undefined || reading.asksNothing) return null;
  const judged = ranked
    .slice(0, passagesRead)
    .flatMap((one) => reading.judge(one, first.score))
    .sort((one, other) => other.score - one.score);
  const [best] = judged;
  if (best === undefined) return null;
  const elsewhere = judged.find((one) => one.ranked !== best.ranked);
  const spans = judged
    .filter((one) => one.ranked === best.ranked && one.score >= worthSaying * best.score)
    .slice(0, mostSentences)
    .map(({ span }) => span)
    .sort((one, other) => one.start - other.start);
  const rival = best.ranked === first ? second : first;
  return { ranked: best.ranked, spans, evidence: reading.evidence(best, elsewhere, rival) };
}
