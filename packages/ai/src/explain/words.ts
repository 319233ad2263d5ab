/** Which words of the text spoke for the chosen department, and where they stand in it. */
import type { Decision } from '@civicconnect/contract';
import type { Features } from '../features/features.ts';
import { prototypeTemperature } from '../router/mixture.ts';
import type { Ranking, RouterModel } from '../router/model.ts';

const mostWords = 6;
/** Words under this share of the decision are not worth a mark. */
const leastShare = 0.04;

/** What each token adds to the chosen department over what it adds to the others on average. */
function leanings(
  features: Features,
  ranking: Ranking,
  chosen: number,
  model: RouterModel,
): number[] {
  const rowOwners = new Map<number, readonly number[]>();
  features.ids.forEach((id, at) => {
    const row = model.rowOf(id);
    if (row >= 0) rowOwners.set(row, features.owners[at] ?? []);
  });
  const { weights } = ranking;
  const perToken = features.tokens.map(() => 0);
  ranking.vector.rows.forEach((row, at) => {
    const owners = rowOwners.get(row) ?? [];
    let lean = 0;
    ranking.shares.forEach((share, column) => {
      if (share < 0.01 && column !== chosen) return;
      const { regression, cosine } = model.leaning(row, column, ranking.searched);
      const score =
        weights.regression * regression + (weights.prototypes / prototypeTemperature) * cosine;
      lean += (column === chosen ? 1 - share : -share) * score;
    });
    for (const owner of owners) {
      perToken[owner] =
        (perToken[owner] ?? 0) + (lean * (ranking.vector.values[at] ?? 0)) / owners.length;
    }
  });
  return perToken;
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
  const perToken = leanings(features, ranking, chosen, model);
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
