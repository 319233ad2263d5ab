import type { SearchHit, TextLanguage } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { type LiveHit, liveHits } from '../../vectors/live.ts';
import { aiSettings } from '../organizations/queries.ts';
import type { SearchAnswer, SearchRequest } from './analyst.ts';
import { inLanguageOf, searchByVectors } from './analyst-dense.ts';
import { syncBrain } from './brain-sync.ts';

/** The name of the local model's own space, in which texts are near by the words they share. */
const localSpace = 'local';

/** One text of a department is found by several of its pieces and languages: the nearest stands for all. */
function withoutRepeats(hits: readonly LiveHit[], limit: number): LiveHit[] {
  const first = new Map<string, LiveHit>();
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.id}`;
    if (!first.has(key)) first.set(key, hit);
  }
  return [...first.values()].slice(0, limit);
}

function shown(hit: LiveHit, language: TextLanguage): SearchHit {
  const { kind, id, departmentId, similarity, example, description } = hit;
  return {
    kind,
    departmentId,
    exampleId: kind === 'example' ? id : null,
    text: example ?? inLanguageOf(description, language),
    similarity: Math.min(1, Math.max(0, similarity)),
  };
}

/** The neighbours that the local model knows, of descriptions and examples alike. */
async function searchLocally(
  context: Context,
  organizationId: string,
  text: string,
  width: number,
) {
  await syncBrain(context, organizationId);
  const near = await context.brain.nearest(organizationId, text, width);
  return liveHits(
    context,
    organizationId,
    near.map(({ exampleId, departmentId, similarity }) => ({
      kind: exampleId === null ? ('description' as const) : ('example' as const),
      id: exampleId ?? departmentId,
      departmentId,
      similarity,
    })),
  );
}

/**
 * Descriptions and examples nearest to a text: by a provider's vectors where a model serves, else by
 * the local model. One answer is of one space, which it names. What the detector would isolate is
 * searched here and nowhere else.
 */
export async function semanticSearch(
  context: Context,
  { organizationId, text, language, limit }: SearchRequest,
): Promise<SearchAnswer> {
  const settings = await aiSettings(context, organizationId);
  const { riskScore } = await context.brain.detectInjection(text);
  const asking = { organizationId, sessionId: null, messageId: null, text, settings };
  // Repeats and what was retired since are taken out of these.
  const width = limit * 3;
  const dense =
    riskScore < settings.injectionIsolate
      ? await searchByVectors(context, asking, width).catch(() => null)
      : null;
  const found =
    dense && dense.hits.length > 0
      ? dense
      : { model: localSpace, hits: await searchLocally(context, organizationId, text, width) };
  const spoken = language ?? (await context.brain.detectLanguage(text)).language;
  const items = withoutRepeats(found.hits, limit).map((hit) => shown(hit, spoken));
  return { model: found.model, items };
}
