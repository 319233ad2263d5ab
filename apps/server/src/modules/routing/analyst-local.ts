import { hashedModel, hashedVector } from '@civicconnect/ai';
import type { Analysis, AnalyzeRequest, Embeddings } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { aiSettings } from '../organizations/queries.ts';
import type { Analyst } from './analyst.ts';
import { syncBrain } from './brain-sync.ts';

/** The AI service in this process: the local models, and the providers that are set up. */
export function createLocalAnalyst(context: () => Context): Analyst {
  return {
    analyze: (request) => analyzeHere(context(), request),
    detectLanguage: (text) => context().brain.detectLanguage(text),
    detectInjection: (text) => context().brain.detectInjection(text),
    embed: (texts) => embedHere(texts),
    semanticSearch: async () => ({ model: hashedModel, items: [] }),
    detectEmotion: async () => ({
      emotion: 'calm',
      intensity: 0,
      negativity: 0,
      frustration: 0,
      signals: [],
    }),
  };
}

async function analyzeHere(context: Context, request: AnalyzeRequest): Promise<Analysis> {
  const { organizationId, text, conversationLanguage, skipInjection } = request;
  const settings = await aiSettings(context, organizationId);
  await syncBrain(context, organizationId);
  const stop = context.metrics.analysis.startTimer();
  const { floor, injectionBlock, injectionIsolate, contextChars } = settings;
  const analysis = await context.brain.analyze({
    organizationId,
    text,
    conversationLanguage,
    skipInjection,
    settings: { floor, injectionBlock, injectionIsolate, contextChars },
  });
  stop();
  return analysis;
}

/** Long texts take their time: what else waits in this process gets its turn between two of them. */
async function embedHere(texts: readonly string[]): Promise<Embeddings> {
  const vectors: number[][] = [];
  for (const text of texts) {
    const vector = hashedVector(text);
    vectors.push([...vector]);
    await new Promise(setImmediate);
  }
  return { provider: 'local', model: hashedModel, dimensions: vectors[0]?.length ?? 0, vectors };
}
