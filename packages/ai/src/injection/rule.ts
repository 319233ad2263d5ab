/**
 * A rule binds terms that must stand together: a verb, its scope, its object. None of them fires
 * alone, because citizens use every one of them in an ordinary sense.
 */

export interface InjectionRule {
  name: string;
  /** What it alone speaks for an attack, 0 to 1; signals of one passage combine. */
  weight: number;
  /** Patterns that must all be found, in any order, within `span` characters of each other. */
  terms: readonly RegExp[];
  span: number;
  /** Where the first term must stand among the others: orders begin with it or, in Uzbek and Persian, end. */
  first?: 'before' | 'after';
  /** Found in the same place, it makes the match ordinary (negation, another subject, an owner). */
  unless?: RegExp;
}

export interface RuleMatch {
  rule: string;
  weight: number;
  from: number;
  to: number;
}

/**
 * A term from its alternatives, `;` between them, matched as whole words; `*` after a letter stands
 * for any ending, a space for one to three of any kind, ` ?` for none as well; the rest is written as
 * regular expressions are.
 */
export function words(alternatives: string): RegExp {
  const body = alternatives
    .split(';')
    .map((alternative) => alternative.trim())
    .filter((alternative) => alternative !== '')
    .map((alternative) =>
      alternative
        .replace(/(?<=\p{L})\*/gu, "[\\p{L}']{0,20}")
        // Before ` `, or its question mark would make the run of spaces lazy instead of optional.
        .replaceAll(' ?', '\\s{0,3}')
        .replaceAll(' ', '\\s{1,3}'),
    )
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'gu');
}

interface Span {
  from: number;
  to: number;
}

function findAll(text: string, pattern: RegExp): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ from: match.index, to: match.index + match[0].length });
    if (found.length === 40) break;
  }
  return found;
}

/** The tightest way to join `anchor` with one occurrence of each further term, or null beyond `span`. */
function join(anchor: Span, others: readonly Span[][], rule: InjectionRule): Span | null {
  let { from, to } = anchor;
  for (const spans of others) {
    let best: Span | null = null;
    for (const candidate of spans) {
      if (rule.first === 'before' && candidate.from < anchor.from) continue;
      if (rule.first === 'after' && candidate.to > anchor.to) continue;
      const joined = { from: Math.min(from, candidate.from), to: Math.max(to, candidate.to) };
      if (best === null || joined.to - joined.from < best.to - best.from) best = joined;
    }
    if (best === null || best.to - best.from > rule.span) return null;
    ({ from, to } = best);
  }
  return { from, to };
}

/** How far before and after a match `unless` looks, in characters. */
const surroundings = 24;

/** The first place where the rule holds in `text` (lower case), or null. */
export function matchRule(rule: InjectionRule, text: string): RuleMatch | null {
  const [first, ...rest] = rule.terms;
  if (first === undefined) return null;
  const anchors = findAll(text, first);
  if (anchors.length === 0) return null;
  const others: Span[][] = [];
  for (const term of rest) {
    const spans = findAll(text, term);
    if (spans.length === 0) return null;
    others.push(spans);
  }
  for (const anchor of anchors) {
    const joined = join(anchor, others, rule);
    if (joined === null) continue;
    const around = text.slice(Math.max(0, joined.from - surroundings), joined.to + surroundings);
    if (rule.unless?.test(around)) continue;
    return { rule: rule.name, weight: rule.weight, ...joined };
  }
  return null;
}
