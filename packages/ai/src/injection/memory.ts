/**
 * What superusers said about stopped messages, remembered: a wording that was released alarms no
 * more, one that was rejected alarms sooner. Texts are compared by their words and pairs of words,
 * read in Latin, so that a wording is known in both Uzbek scripts.
 */
import type { Injection, InjectionSignal } from '@civicconnect/contract';
import { fnv1a } from '../features/hash.ts';
import { originOf } from '../text/views.ts';
import { linearView } from './linear.ts';

export interface Verdict {
  text: string;
  /** Rejected; false when it was released as a false alarm. */
  isAttack: boolean;
}

export interface VerdictMemory {
  /**
   * @param text as it was sent, the one that `injection` was found in.
   * @param isolateAt risk from which a text counts as an injection (settings `ai.injectionIsolate`).
   */
  adjust(text: string, injection: Injection, isolateAt?: number): Injection;
}

/** Cosine from which two whole texts are the same wording. */
const sameWording = 0.85;
/**
 * Words and pairs that a released text may lack: two words side by side bring five. An order of three
 * words, hidden in a long text that was released, is one too many.
 */
const mostNew = 5;
/** Share of the words that fired which a released text must have itself. */
const coveredFiring = 0.8;
/** Share of a rejected text that another must contain to be suspected of repeating it. */
const repeated = 0.7;
/** Risk of a text that repeats a rejected one barely, and word for word. */
const repeatedRisk = { least: 0.5, most: 0.97 } as const;
/** A rejected text of fewer features is too common to be looked for inside longer ones. */
const fewestFeatures = 5;
/** Words further apart than this, in characters, are no repetition of one passage. */
const widestGap = 60;

const wordPattern = /[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}']{2,}/gu;

interface Piece {
  feature: number;
  from: number;
  to: number;
}

/** Words and pairs of them, by hash. Numbers count as one: dates and houses change between letters. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let before: Piece | null = null;
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0].replaceAll("'", '').replace(/^\d+$/, '0');
    const from = match.index;
    const to = from + match[0].length;
    pieces.push({ feature: fnv1a(word), from, to });
    if (before !== null) {
      const pair = fnv1a(` ${word}`, 0, word.length + 1, before.feature);
      pieces.push({ feature: pair, from: before.from, to });
    }
    before = { feature: fnv1a(word), from, to };
  }
  return pieces;
}

const featuresOf = (text: string): Set<number> =>
  new Set(piecesOf(linearView(text).text).map(({ feature }) => feature));

interface Known {
  features: Set<number>;
  isAttack: boolean;
}

/** How many features each known text shares with `features`; texts that share none are left out. */
function overlaps(index: ReadonlyMap<number, number[]>, features: Iterable<number>) {
  const shared = new Map<number, number>();
  for (const feature of features) {
    for (const at of index.get(feature) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  return shared;
}

/** Whether everything that fired is wording that the released text has too. */
function covers(released: Known, signals: readonly InjectionSignal[]): boolean {
  return signals.every((signal) => {
    const fired = featuresOf(signal.text);
    const known = [...fired].filter((feature) => released.features.has(feature));
    return known.length >= fired.size * coveredFiring;
  });
}

/** The longest run of pieces that a rejected text has too, without gaps. */
function repeatedPassage(pieces: readonly Piece[], rejected: Known): Piece[] {
  let best: Piece[] = [];
  let run: Piece[] = [];
  let end = 0;
  for (const piece of pieces) {
    if (!rejected.features.has(piece.feature)) continue;
    if (run.length > 0 && piece.from - end > widestGap) run = [];
    run.push(piece);
    end = Math.max(end, piece.to);
    if (run.length > best.length) best = [...run];
  }
  return best;
}

function repetition(text: string, pieces: readonly Piece[], rejected: Known) {
  const passage = repeatedPassage(pieces, rejected);
  const found = new Set(passage.map(({ feature }) => feature));
  const share = found.size / rejected.features.size;
  if (share < repeated) return null;
  const { least, most } = repeatedRisk;
  const weight = least + ((most - least) * (share - repeated)) / (1 - repeated);
  const view = linearView(text);
  const from = Math.min(...passage.map((piece) => piece.from));
  const to = Math.max(...passage.map((piece) => piece.to));
  const { start, end } = originOf(view, from, to);
  const signal = { rule: 'rejected-before', start, end, text: text.slice(start, end), weight };
  return { ...signal, weight: Math.round(weight * 1000) / 1000 };
}

/**
 * @param verdicts in the order in which they were given; of two about the same wording the later counts.
 */
export function createVerdictMemory(verdicts: readonly Verdict[]): VerdictMemory {
  const known = verdicts.map(
    ({ text, isAttack }): Known => ({ features: featuresOf(text), isAttack }),
  );
  const index = new Map<number, number[]>();
  known.forEach(({ features }, at) => {
    for (const feature of features) {
      const places = index.get(feature);
      if (places === undefined) index.set(feature, [at]);
      else places.push(at);
    }
  });

  /**
   * The verdict on the same wording; the nearest, and of equally near ones the latest. The whole text
   * is compared: what was released must never carry an order that was added to it.
   */
  function verdictOn(features: Set<number>, shared: ReadonlyMap<number, number>): Known | null {
    let best: Known | null = null;
    let nearest = sameWording;
    for (const [at, count] of [...shared].sort(([one], [other]) => one - other)) {
      const verdict = known[at];
      if (verdict === undefined) continue;
      const cosine = count / Math.sqrt(features.size * verdict.features.size);
      if (cosine < nearest || features.size - count > mostNew) continue;
      [best, nearest] = [verdict, cosine];
    }
    return best;
  }

  function worstRepetition(text: string, pieces: readonly Piece[], shared: Map<number, number>) {
    let worst: InjectionSignal | null = null;
    for (const [at, count] of shared) {
      const verdict = known[at];
      if (verdict?.isAttack !== true || verdict.features.size < fewestFeatures) continue;
      if (count < verdict.features.size * repeated) continue;
      const signal = repetition(text, pieces, verdict);
      if (signal !== null && signal.weight > (worst?.weight ?? 0)) worst = signal;
    }
    return worst;
  }

  return {
    adjust(text, injection, isolateAt = 0.6) {
      if (known.length === 0) return injection;
      const pieces = piecesOf(linearView(text).text);
      const features = new Set(pieces.map(({ feature }) => feature));
      const shared = overlaps(index, features);
      const verdict = verdictOn(features, shared);
      if (verdict?.isAttack === false && covers(verdict, injection.signals)) {
        return { isInjection: false, riskScore: 0, signals: [] };
      }
      const signal = worstRepetition(text, pieces, shared);
      if (signal === null) return injection;
      const risk = 1 - (1 - injection.riskScore) * (1 - signal.weight);
      const riskScore = Math.round(risk * 1000) / 1000;
      return {
        isInjection: riskScore >= isolateAt,
        riskScore,
        signals: [...injection.signals, signal],
      };
    },
  };
}
