import { assist, hashedModel, hashedVector, isAsked } from '@civicconnect/ai';
import type { Analysis, AnalyzeRequest, Embeddings, Settings } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { aiSettings, findOrganization } from '../organizations/queries.ts';
import type { Analyst } from './analyst.ts';
import { denseEvidence } from './analyst-dense.ts';
import { semanticSearch } from './analyst-search.ts';
import { syncBrain } from './brain-sync.ts';

/** The AI service in this process: the local models, and the providers that are set up. */
export function createLocalAnalyst(context: () => Context): Analyst {
  return {
    analyze: (request) => analyzeHere(context(), request),
    detectLanguage: (text) => context().brain.detectLanguage(text),
    detectInjection: (text) => context().brain.detectInjection(text),
    embed: (texts) => embedHere(context(), texts),
    semanticSearch: (request) => semanticSearch(context(), request),
    detectEmotion: (text) => context().brain.detectEmotion(text),
  };
}

/** The request's own settings win over the organization's. */
function settingsFor(stored: Settings['ai'], { settings }: AnalyzeRequest): Settings['ai'] {
  return {
    ...stored,
    model: settings.model ?? stored.model,
    temperature: settings.temperature ?? stored.temperature,
    maxTokens: settings.maxTokens ?? stored.maxTokens,
  };
}

async function analyzeHere(context: Context, request: AnalyzeRequest): Promise<Analysis> {
  const settings = settingsFor(await syncBrain(context, request.organizationId), request);
  const analysis = await analyzeBy(context, request, settings);
  context.metrics.analyses.inc({ provider: analysis.provider });
  return analysis;
}

/** What is asked of an analysis besides its settings. */
export type Analyzed = Omit<AnalyzeRequest, 'settings'>;

/** One message through the whole pipeline by the settings given, with the model as it was last brought up. */
export async function analyzeBy(
  context: Context,
  request: Analyzed,
  settings: Settings['ai'],
): Promise<Analysis> {
  const { organizationId, text, conversationLanguage, skipInjection } = request;
  const stop = context.metrics.analysis.startTimer();
  const { floor, injectionBlock, injectionIsolate, contextChars } = settings;
  const local = await context.brain.analyze({
    organizationId,
    text,
    conversationLanguage,
    skipInjection,
    settings: { floor, injectionBlock, injectionIsolate, contextChars },
  });
  stop();
  return consult(context, request, local, settings);
}

/** Where the local models waver, providers are asked; their search by vectors only for those messages. */
async function consult(
  context: Context,
  { organizationId, sessionId, messageId, text }: Analyzed,
  local: Analysis,
  settings: Settings['ai'],
): Promise<Analysis> {
  const { models } = context;
  if (!isAsked(local, { models, settings })) return local;
  const asking = { organizationId, sessionId, messageId, text, settings };
  const evidence = await denseEvidence(context, asking, local.language);
  const { spentMs } = evidence;
  const searched: Analysis = {
    ...local,
    timings: { ...local.timings, vectors: Math.round(spentMs * 1000) / 1000 },
    totalMs: local.totalMs + spentMs,
  };
  const { language } = local;
  const { contextChars } = settings;
  const explain = (departmentId: string) =>
    context.brain
      .explain(organizationId, { text, language, departmentId, settings: { contextChars } })
      // Words are welcome beside a decision, never a reason to be without one.
      .catch(() => null);
  return assist(searched, { ...asking, models, ...evidence, explain });
}

/**
 * By the provider that is set up, in the name of the installation's own organization, unless the
 * detector would isolate any of the texts; else hashed features. All by one model.
 */
async function embedHere(context: Context, texts: readonly string[]): Promise<Embeddings> {
  const made = await embedByProvider(context, texts);
  if (made) return made;
  const vectors: number[][] = [];
  for (const text of texts) {
    vectors.push([...hashedVector(text)]);
    // Long texts take their time: what else waits in this process gets its turn between two of them.
    await new Promise(setImmediate);
  }
  return { provider: 'local', model: hashedModel, dimensions: vectors[0]?.length ?? 0, vectors };
}

async function embedByProvider(
  context: Context,
  texts: readonly string[],
): Promise<Embeddings | null> {
  if (!context.models.embeddingModel) return null;
  const { id: organizationId } = await findOrganization(context);
  const { injectionIsolate, maskPersonalData, dailyCap } = await aiSettings(
    context,
    organizationId,
  );
  for (const text of texts) {
    const { riskScore } = await context.brain.detectInjection(text);
    if (riskScore >= injectionIsolate) return null;
  }
  const purpose = { organizationId, sessionId: null, messageId: null };
  const made = await context.models.embed({
    ...purpose,
    texts,
    kind: 'document',
    maskPersonalData,
    dailyCap,
  });
  return made && { ...made, vectors: made.vectors.map((vector) => [...vector]) };
}
