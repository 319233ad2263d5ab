/** Which words of the text spoke for the chosen department, and where they stand in it. */
import type { Decision } from '@civicconnect/contract';
import type { Features } from '../features/features.ts';
import type { Ranking, RouterModel } from '../router/model.ts';

const mostWords = 6;
/** Words under this share of the decision are not worth a mark. */
const leastShare = 0.04;
/** Only departments with so much of the probability are weighed against the chosen one, at most so many. */
const leastRival = 0.01;
const mostRivals = 4;

/** What each token adds to the chosen department over what it adds to those that come close. */
function leaningsOf(
  features: Features,
  ranking: Ranking,
  chosen: number,
  model: RouterModel,
): number[] {
  const { shares, vector } = ranking;
  const leans = model.leanings(ranking, chosen).map((lean) => lean * (1 - (shares[chosen] ?? 0)));
  for (const column of rivalsOf(shares, chosen)) {
    const share = shares[column] ?? 0;
    model.leanings(ranking, column).forEach((lean, at) => {
      leans[at] = (leans[at] ?? 0) - share * lean;
    });
  }
  const ofRow = new Map<number, number>();
  vector.rows.forEach((row, at) => {
    ofRow.set(row, leans[at] ?? 0);
  });
  // Who owns a feature is found out when it is asked: once.
  const { ids, owners, tokens } = features;
  const perToken = tokens.map(() => 0);
  ids.forEach((id, at) => {
    const lean = ofRow.get(model.rowOf(id));
    const seenIn = owners[at] ?? [];
    if (lean === undefined) return;
    for (const owner of seenIn) perToken[owner] = (perToken[owner] ?? 0) + lean / seenIn.length;
  });
  return perToken;
}

/** The departments that came close, by column. */
function rivalsOf(shares: Float64Array, chosen: number): number[] {
  return [...shares.keys()]
    .filter((column) => column !== chosen && (shares[column] ?? 0) >= leastRival)
    .sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0))
    .slice(0, mostRivals);
}

/**
 * At most six words, in the order of the text. Weights are shares of all that spoke for the
 * department, 0 to 1; offsets count UTF-16 units of `text`.
 */
export function decidingWords(
  text: string,
  features: Features,
  ranking: Ranking,
  chosen: number,
  model: RouterModel,
): Decision['words'] {
  const perToken = leaningsOf(features, ranking, chosen, model);
  const spoke = perToken.map((lean, at) => (features.tokens[at]?.stop ? 0 : Math.max(0, lean)));
  const total = spoke.reduce((sum, lean) => sum + lean, 0);
  if (total === 0) return [];
  return features.tokens
    .map(({ start, end }, at) => ({
      text: text.slice(start, end),
      start,
      end,
      weight: (spoke[at] ?? 0) / total,
    }))
    .filter(({ weight }) => weight >= leastShare)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords)
    .sort((one, other) => one.start - other.start)
    .map((word) => ({ ...word, weight: Math.round(word.weight * 1000) / 1000 }));
}
