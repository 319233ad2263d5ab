/** Everything a decision says about itself: words, past cases, runners-up, the reason. */
import type { Decision, Grounds, SimilarExample, TextLanguage } from '@civicconnect/contract';
import type { Features } from '../features/features.ts';
import { inLanguage } from '../router/departments.ts';
import type { Neighbour } from '../router/example-index.ts';
import type { Ranking, RouterModel } from '../router/model.ts';
import { reasonSentence } from './reason.ts';
import { decidingWords } from './words.ts';

const quoteLength = 160;
/** Below it a past case is not shown as alike. */
const alike = 0.15;
const mostSimilar = 3;
const mostRunnersUp = 3;
const leastShare = 0.01;
const wordsInReason = 3;
/** Nobody is told that a machine is certain, not even where only one department is left. */
const mostConfidence = 0.99;

function quoteOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= quoteLength ? line : `${line.slice(0, quoteLength - 1).trimEnd()}…`;
}

function similarOf(
  neighbours: readonly Neighbour[],
  departmentId: string,
  model: RouterModel,
): SimilarExample[] {
  const found: SimilarExample[] = [];
  for (const neighbour of neighbours) {
    const example = model.exampleOf(neighbour);
    if (neighbour.similarity < alike || found.length === mostSimilar) break;
    if (example === null || example.departmentId !== departmentId) continue;
    found.push({
      exampleId: example.id,
      sessionId: example.sessionId,
      quote: quoteOf(example.text),
      similarity: Math.round(neighbour.similarity * 1000) / 1000,
      departmentId,
    });
  }
  return found;
}

function groundKind(hasWords: boolean, hasCases: boolean): Grounds['kind'] {
  if (hasWords) return hasCases ? 'words_and_cases' : 'words';
  return hasCases ? 'cases' : 'overall';
}

function groundsOf(words: Decision['words'], cases: number): Grounds {
  const named = [...words]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, wordsInReason)
    .map((word) => word.text);
  const kind = groundKind(named.length > 0, cases > 0);
  return { kind, words: [...new Set(named)], cases };
}

function runnersUpOf(ranking: Ranking, chosen: number, model: RouterModel): Decision['runnersUp'] {
  return model.departments
    .map((department, column) => ({
      departmentId: department.id,
      name: inLanguage(department.names, ranking.family),
      share: Math.round((ranking.shares[column] ?? 0) * 1000) / 1000,
      column,
    }))
    .filter(({ column, share }) => column !== chosen && share >= leastShare)
    .sort((one, other) => other.share - one.share)
    .slice(0, mostRunnersUp)
    .map(({ departmentId, name, share }) => ({ departmentId, name, share }));
}

/** Both lists as one, nearest first, each text once. */
function nearestOf(one: readonly Neighbour[], other: readonly Neighbour[]): Neighbour[] {
  const byItem = new Map([...one, ...other].map((neighbour) => [neighbour.item, neighbour]));
  return [...byItem.values()].sort((a, b) => b.similarity - a.similarity);
}

/**
 * The decision for column `chosen`, with everything that staff may ask about it.
 * @param told words of staff, in whatever language, that settled it.
 */
export function explainDecision(
  text: string,
  language: TextLanguage,
  features: Features,
  ranking: Ranking,
  chosen: number,
  model: RouterModel,
  told: readonly Neighbour[] = [],
): Decision {
  const departmentId = model.departments[chosen]?.id ?? '';
  const words = decidingWords(text, features, ranking, chosen, model);
  const near = told.length === 0 ? ranking.neighbours : nearestOf(ranking.neighbours, told);
  const similar = similarOf(near, departmentId, model);
  const grounds = groundsOf(words, similar.length);
  return {
    departmentId,
    confidence: Math.round(Math.min(mostConfidence, ranking.shares[chosen] ?? 0) * 1000) / 1000,
    reason: reasonSentence(grounds, language),
    grounds,
    words,
    similar,
    runnersUp: runnersUpOf(ranking, chosen, model),
  };
}
