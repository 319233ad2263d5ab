import type { Highlight } from '@civicconnect/contract';

/** About two lines of a result. */
const longest = 240;
/** What is shown before the first found word. */
const lead = 60;

/** Moves a cut to the nearest space behind it, so that no word is halved; only a few letters far. */
function atSpace(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

/**
 * The part of a text around its first found word, `…` where it was cut, with the ranges moved along.
 * A cut never halves a surrogate pair.
 */
export function excerptOf(
  text: string,
  ranges: readonly Highlight[],
): { excerpt: string; highlights: Highlight[] } {
  const first = ranges[0]?.start ?? 0;
  let from = first <= lead || text.length <= longest ? 0 : atSpace(text, first - lead);
  if (from > first) from = first;
  let to = Math.min(text.length, from + longest);
  if (/[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1;
  if (/[\udc00-\udfff]/.test(text.charAt(from))) from += 1;
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    excerpt: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    highlights: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}
