/** Counts below this, zero aside, could point at somebody and are not published. */
export const leastShown = 5;

/** A count as it is published: null for one that is too small to be shown. */
export function shownCount(count: number): number | null {
  return count > 0 && count < leastShown ? null : count;
}

/**
 * Parts of a total that is published beside them. Where one part is too small to be shown, the smallest
 * of the others is hidden with it, until nobody can work a small one out from the total: at least two
 * are hidden, and together they are no small number themselves. Parts of 0 hide nothing and nobody, so
 * they stay. Gives the parts in their order, null for hidden; all hidden where they cannot be kept apart.
 */
export function shownParts(counts: readonly number[]): (number | null)[] {
  const hidden = new Set<number>();
  for (const [at, count] of counts.entries()) if (shownCount(count) === null) hidden.add(at);
  if (hidden.size === 0) return [...counts];
  const sum = () => [...hidden].reduce((all, at) => all + (counts[at] ?? 0), 0);
  const rest = [...counts.keys()]
    .filter((at) => !hidden.has(at) && (counts[at] ?? 0) > 0)
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  while (hidden.size < 2 || sum() < leastShown) {
    const next = rest.shift();
    if (next === undefined) break;
    hidden.add(next);
  }
  // A single small part beside nothing is the total: it cannot be shown beside one.
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}
