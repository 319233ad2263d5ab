import { beginning, type DenseHit, type DepartmentBrief } from '@civicconnect/ai';
import type { Locale, Settings, TextLanguage } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import type { Context } from '../../context.ts';
import { type LiveHit, liveHits } from '../../vectors/live.ts';

/** Who asks, and how; goes into the ledger. */
export interface Asking {
  organizationId: string;
  sessionId: string | null;
  messageId: string | null;
  /** May leave the machine: the detector let it pass. */
  text: string;
  settings: Pick<Settings['ai'], 'contextChars' | 'dailyCap' | 'maskPersonalData'>;
}

/** A few per department: the best of each is what counts. */
const width = 24;

const localeOf: Record<TextLanguage, Locale> = {
  'uz-Latn': 'uz',
  'uz-Cyrl': 'uz-Cyrl',
  ru: 'ru',
  en: 'en',
  fa: 'fa',
  unknown: 'uz',
};

/** Names and descriptions of departments in the language of the text. */
export const inLanguageOf = (text: LiveHit['name'], language: TextLanguage): string =>
  localized(text, localeOf[language]);

/** The question's vector by the model that serves, else null: vectors of two models are never compared. */
async function questionBy(context: Context, asking: Asking, model: string) {
  const { text, settings, organizationId, sessionId, messageId } = asking;
  const made = await context.models.embed({
    organizationId,
    sessionId,
    messageId,
    texts: [beginning(text, settings.contextChars)],
    kind: 'query',
    model,
    maskPersonalData: settings.maskPersonalData,
    dailyCap: settings.dailyCap,
  });
  return made && made.model === model ? (made.vectors[0] ?? null) : null;
}

/** What a search by vectors finds for a text, nearest first; null when no model serves or answers. */
export async function searchByVectors(
  context: Context,
  asking: Asking,
  limit: number,
): Promise<{ model: string; hits: LiveHit[] } | null> {
  if (!context.models.embeddingModel) return null;
  const { organizationId } = asking;
  const found = await context.vectors.search({
    organizationId,
    limit,
    embed: (model) => questionBy(context, asking, model),
  });
  if (!found) return null;
  return { model: found.model, hits: await liveHits(context, organizationId, found.hits) };
}

/** The search's part in a decision; nothing when it fails, for a message never waits for it twice. */
export async function denseEvidence(
  context: Context,
  asking: Asking,
  language: TextLanguage,
): Promise<{
  dense: DenseHit[];
  describe: (departmentId: string) => DepartmentBrief | null;
  spentMs: number;
}> {
  const begun = performance.now();
  const found = await searchByVectors(context, asking, width).catch((error: unknown) => {
    context.log.warn({ err: error }, 'the search by vectors failed: routing goes on without it');
    return null;
  });
  const hits = found?.hits ?? [];
  const byDepartment = new Map(hits.map((hit) => [hit.departmentId, hit]));
  return {
    dense: hits.map(({ departmentId, similarity }) => ({ departmentId, similarity })),
    describe(departmentId) {
      const hit = byDepartment.get(departmentId);
      if (!hit) return null;
      return {
        name: inLanguageOf(hit.name, language),
        description: inLanguageOf(hit.description, language),
      };
    },
    spentMs: performance.now() - begun,
  };
}
