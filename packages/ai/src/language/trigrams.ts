/** A naive Bayes over character trigrams, one table per language, trained in milliseconds at start. */

/** Additive smoothing: what an unseen trigram counts. */
const smoothing = 0.35;
const longestSmallWord = 4;
/** Distinct trigrams a language could show; only the ratio between tables matters. */
const vocabulary = 9000;

export interface TrigramTable {
  language: string;
  logs: Map<string, number>;
  unseen: number;
}

/** Words of a text, each between spaces, so that beginnings and endings are trigrams of their own. */
function trigramsOf(text: string): string[] {
  const grams: string[] = [];
  for (const word of text.match(/[\p{L}\p{M}']+/gu) ?? []) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) grams.push(padded.slice(at, at + 3));
    // Short words are grammar's, and tell more as wholes than by their letters.
    if (word.length <= longestSmallWord) grams.push(padded);
  }
  return grams;
}

/** @param samples texts in the form `score` will be asked about. */
export function trainTrigrams(language: string, samples: string[]): TrigramTable {
  const counts = new Map<string, number>();
  let total = 0;
  for (const gram of samples.flatMap(trigramsOf)) {
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
    total += 1;
  }
  const mass = total + smoothing * vocabulary;
  const logs = new Map<string, number>();
  for (const [gram, count] of counts) logs.set(gram, Math.log((count + smoothing) / mass));
  return { language, logs, unseen: Math.log(smoothing / mass) };
}

/** Several tables side by side: what each says of a trigram is found by one look. */
interface JointTable {
  rows: Map<string, Float64Array>;
  unseen: Float64Array;
}

const joints = new WeakMap<readonly TrigramTable[], JointTable>();

function jointOf(tables: readonly TrigramTable[]): JointTable {
  const known = joints.get(tables);
  if (known !== undefined) return known;
  const unseen = Float64Array.from(tables, (table) => table.unseen);
  const rows = new Map<string, Float64Array>();
  tables.forEach(({ logs }, at) => {
    for (const [gram, log] of logs) {
      const row = rows.get(gram) ?? unseen.slice();
      rows.set(gram, row);
      row[at] = log;
    }
  });
  const joint = { rows, unseen };
  joints.set(tables, joint);
  return joint;
}

/**
 * Posterior per language, summing to 1. Neighbouring trigrams share letters and are far from
 * independent, so the log-likelihood is tempered before it becomes a probability.
 */
export function posterior(
  text: string,
  tables: readonly TrigramTable[],
  prior: (language: string) => number,
): Map<string, number> {
  const grams = trigramsOf(text).slice(0, 600);
  const { rows, unseen } = jointOf(tables);
  const sums = new Float64Array(tables.length);
  for (const gram of grams) {
    const logs = rows.get(gram) ?? unseen;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (logs[at] ?? 0);
  }
  const scores = tables.map(
    ({ language }, at) => (sums[at] ?? 0) * 0.6 + Math.log(prior(language)),
  );
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return new Map(tables.map((table, at) => [table.language, (shares[at] ?? 0) / total]));
}
