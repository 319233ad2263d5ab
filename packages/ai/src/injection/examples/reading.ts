/**
 * A pattern is a line with alternatives in brackets, `[one|two|]`, and slots in braces, `{task}`,
 * that stand for any of a list's entries. A reading takes one alternative from each.
 */
import { fnv1a } from '../../features/hash.ts';
import { randomFrom } from '../../router/random.ts';

export type Random = () => number;
export type Slots = Readonly<Record<string, readonly string[]>>;

const fewestReadings = 8;
const mostReadings = 48;
/** Patterns with more to choose from are read more often, but far from as often as they could be. */
const growth = 0.42;
const deepest = 4;

export const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '');

/** Entries between semicolons; between two of them where an entry itself has one. */
function entriesOf(text: string): string[] {
  return text
    .split(text.includes(';;') ? ';;' : /;|\n/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

export function slotsOf(...tables: Readonly<Record<string, string>>[]): Slots {
  const entries = tables.flatMap((table) => Object.entries(table));
  return Object.fromEntries(entries.map(([name, text]) => [name, entriesOf(text)]));
}

export function pick<T>(random: Random, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}

function filled(text: string, slots: Slots, random: Random, depth = 0): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const entries = slots[name];
    if (entries === undefined || depth === deepest) return slot;
    return filled(pick(random, entries) ?? '', slots, random, depth + 1);
  });
}

function reading(pattern: string, slots: Slots, random: Random): string {
  const chosen = pattern.replace(
    /\[([^[\]]*)\]/g,
    (_, choices: string) => pick(random, choices.split('|')) ?? '',
  );
  return filled(chosen, slots, random)
    .replaceAll(' \\n ', '\n')
    .replace(/[^\S\n]+([.,?!:;](?!\w))/g, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** How many readings a pattern gives: some of those it has. */
function countOf(pattern: string, slots: Slots): number {
  let possible = 1;
  for (const [, choices = ''] of pattern.matchAll(/\[([^[\]]*)\]/g)) {
    possible *= choices.split('|').length;
  }
  for (const [, name = ''] of pattern.matchAll(/\{(\w+)\}/g)) {
    possible *= slots[name]?.length ?? 1;
  }
  return Math.round(Math.min(mostReadings, Math.max(fewestReadings, possible ** growth)));
}

/** Different readings of one pattern, the same ones every time. */
export function readingsOf(
  pattern: string,
  slots: Slots,
  count = countOf(pattern, slots),
): string[] {
  const random = randomFrom(fnv1a(pattern));
  return [...new Set(Array.from({ length: count }, () => reading(pattern, slots, random)))];
}
