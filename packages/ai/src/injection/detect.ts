/**
 * Whether a text tries to command the machine that reads it. Each view is cut into sentences, each
 * window of sentences is asked every rule, and the highest score over views and windows counts.
 */
import type { Injection, InjectionSignal } from '@civicconnect/contract';
import { latinView } from '../text/latin.ts';
import { lowerView, normalisedView, originOf, rawView, type TextView } from '../text/views.ts';
import { type LinearModel, linearRisk, readLinearly } from './linear.ts';
import { type InjectionRule, matchRule, type RuleMatch } from './rule.ts';
import { englishRules } from './rules-en.ts';
import { persianRules } from './rules-fa.ts';
import { joinedRules, markRules } from './rules-marks.ts';
import { russianRules } from './rules-ru.ts';
import { uzbekRules } from './rules-uz.ts';
import { shippedModel } from './shipped-model.ts';
import { decodedRuns, joinedLetters, withoutConfusables, withoutLeet } from './views.ts';

const latinRules = [...markRules, ...englishRules, ...uzbekRules];
const cyrillicRules = [...markRules, ...russianRules];
const arabicRules = [...markRules, ...persianRules];
const cyrillic = /\p{Script=Cyrillic}/u;
const arabic = /\p{Script=Arabic}/u;
const latin = /[a-z]/;

interface Pass {
  view: TextView;
  rules: readonly InjectionRule[];
}

/** One view with the rules of the alphabets it shows; Cyrillic is asked the Uzbek rules in Latin. */
function passesOf(view: TextView, inLatin: TextView): Pass[] {
  const passes: Pass[] = [];
  if (latin.test(view.text) || /[<[{#]/.test(view.text)) passes.push({ view, rules: latinRules });
  if (cyrillic.test(view.text)) {
    passes.push({ view, rules: cyrillicRules });
    passes.push({ view: inLatin, rules: uzbekRules });
  }
  if (arabic.test(view.text)) passes.push({ view, rules: arabicRules });
  return passes;
}

/** The text as it reads with each disguise taken off, the plain reading first. */
function readingsOf(normalised: TextView, decoded: readonly TextView[]): TextView[] {
  const bare = [withoutConfusables(normalised), withoutLeet(normalised)];
  return [normalised, ...bare.filter((view) => view !== null), ...decoded];
}

/** Where sentences begin; three in a row form a window. A line break alone does not end one. */
function windowsOf(text: string): [number, number][] {
  const starts = [0];
  for (const match of text.matchAll(/[.!?…؟。]+[\s"'»)\]]+|\n\s*\n/gu)) {
    starts.push(match.index + match[0].length);
  }
  const windows: [number, number][] = [];
  const wide = 3;
  for (let at = 0; at === 0 || at + wide <= starts.length; at += 1) {
    windows.push([starts[at] ?? 0, starts[at + wide] ?? text.length]);
  }
  return windows;
}

/** Signals of one passage combine like independent witnesses; a lone faint one stays faint. */
function combined(matches: readonly RuleMatch[]): number {
  return 1 - matches.reduce((left, match) => left * (1 - match.weight), 1);
}

/** `override.en` and `override.uz` are of one kind. */
const kindOf = ({ rule }: RuleMatch): string => rule.replace(/\.\w+$/, '');

function bestWindow({ view, rules }: Pass): { score: number; matches: RuleMatch[] } {
  let best: { score: number; matches: RuleMatch[] } = { score: 0, matches: [] };
  // A rule that fails on the whole text fails on every window of it: most texts end here.
  const possible = rules.filter((rule) => matchRule(rule, view.text) !== null);
  if (possible.length === 0) return best;
  for (const [from, to] of windowsOf(view.text)) {
    const window = view.text.slice(from, to);
    const matches: RuleMatch[] = [];
    for (const rule of possible) {
      const match = matchRule(rule, window);
      // The same thing named in two languages ("chatbot") is one witness.
      if (match === null || matches.some((other) => kindOf(other) === kindOf(match))) continue;
      matches.push({ ...match, from: match.from + from, to: match.to + from });
    }
    const score = combined(matches);
    if (score > best.score) best = { score, matches };
  }
  return best;
}

interface Finding {
  score: number;
  signals: InjectionSignal[];
}

const nothing: Finding = { score: 0, signals: [] };

const encodedWeight = 0.8;
const someWords = /\p{L}{2,}\s+\p{L}{2,}\s+\p{L}{2,}/u;

/** A sentence in base64 or hexadecimal, which people cannot read: strange, whatever it says. Links encode too. */
function encoded(text: string, decoded: readonly TextView[]): Finding {
  for (const view of decoded) {
    const { start, end } = originOf(view, 0, view.text.length);
    const run = text.slice(start, end);
    if (run.includes('%') || !someWords.test(view.text)) continue;
    const signal = { rule: 'encoded-words', start, end, text: run, weight: encodedWeight };
    return { score: encodedWeight, signals: [signal] };
  }
  return nothing;
}

/** What the rules see: the worst passage. */
function ruled(text: string, passes: readonly Pass[]): Finding {
  let worst = nothing;
  for (const pass of passes) {
    const { score, matches } = bestWindow(pass);
    if (score <= worst.score) continue;
    const signals = matches.map((match) => {
      const { start, end } = originOf(pass.view, match.from, match.to);
      return { rule: match.rule, start, end, text: text.slice(start, end), weight: match.weight };
    });
    worst = { score, signals };
  }
  return worst;
}

/** A model's suspicion under this is what ordinary texts show: it says nothing. */
const leastSuspicion = 0.3;

/** What the linear model makes of one reading; nothing when it sees nothing unusual. */
function weighed(text: string, view: TextView, model: LinearModel): Finding {
  const reading = readLinearly(model, view.text);
  const risk = reading === null ? 0 : linearRisk(model, reading.score);
  if (reading === null || risk < leastSuspicion) return nothing;
  const { from, to } = reading.loudest();
  const { start, end } = originOf(view, from, to);
  const weight = Math.round(risk * 1000) / 1000;
  const signal = { rule: 'wording', start, end, text: text.slice(start, end), weight };
  return { score: risk, signals: [signal] };
}

const worse = (one: Finding, other: Finding): Finding => (other.score > one.score ? other : one);

/** Rules that are this sure need nobody else. */
const sureRule = 0.8;
/** What a rule that is less sure counts: ordinary texts meet it too, so the wording must agree. */
const unsureShare = 0.5;

/**
 * @param isolateAt risk from which a text counts as an injection (settings `ai.injectionIsolate`).
 * @returns signals of the worst passage, with offsets in `text` as it was sent.
 */
export function detectInjection(
  text: string,
  isolateAt = 0.6,
  model: LinearModel = shippedModel(),
): Injection {
  const normalised = lowerView(normalisedView(text));
  // Encodings know letter case, so they are looked for in the raw text.
  const decoded = decodedRuns(rawView(text));
  const readings = readingsOf(normalised, decoded).map((view) => ({
    view,
    inLatin: latinView(view),
  }));
  const passes = readings.flatMap(({ view, inLatin }) => passesOf(view, inLatin));
  const joined = joinedLetters(normalised);
  if (joined !== null) passes.push({ view: joined, rules: joinedRules });
  const rules = [ruled(text, passes), encoded(text, decoded)].reduce(worse);
  const wording = readings.map(({ inLatin }) => weighed(text, inLatin, model)).reduce(worse);
  const byRules = rules.score < sureRule ? rules.score * unsureShare : rules.score;
  // Two witnesses: together they are surer than either.
  const risk = 1 - (1 - byRules) * (1 - wording.score);
  const riskScore = Math.round(risk * 1000) / 1000;
  const signals = [...rules.signals, ...wording.signals];
  return { isInjection: riskScore >= isolateAt, riskScore, signals };
}
