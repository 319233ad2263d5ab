/** Figures over judged rows: shares, calibration, time. */

/** A share, or null over nothing. Four digits: more would pretend to a precision that no set has. */
export function share(right: number, all: number): number | null {
  return all === 0 ? null : Math.round((right / all) * 10_000) / 10_000;
}

export interface Judged {
  confidence: number;
  right: boolean;
}

const bins = 10;

/**
 * Expected calibration error: how far stated confidence is from how often it is right, over ten
 * bins of equal width, weighted by their rows (Naeini and others 2015).
 */
export function calibrationError(judged: readonly Judged[]): number | null {
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const sum = sums[Math.min(bins - 1, Math.floor(confidence * bins))];
    if (sum === undefined) continue;
    sum.confidence += confidence;
    sum.right += right ? 1 : 0;
  }
  const gap = sums.reduce((total, sum) => total + Math.abs(sum.confidence - sum.right), 0);
  return share(gap, judged.length);
}

/** Milliseconds of CPU, all threads of this process, that `work` took per item. */
export async function timed<T>(items: number, work: () => Promise<T>): Promise<[T, number]> {
  const begun = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(begun);
  return [result, Math.round((user + system) / Math.max(1, items)) / 1000];
}

/** Rows by a key, each group judged: `{ en: 0.91 }`. */
export function shareBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  isRight: (item: T) => boolean,
): Record<string, number | null> {
  const groups = grouped(items, keyOf);
  const shares = [...groups].map(([key, group]) => [
    key,
    share(group.filter(isRight).length, group.length),
  ]);
  return Object.fromEntries(shares);
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
