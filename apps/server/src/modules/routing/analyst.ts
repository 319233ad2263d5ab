import type {
  Analysis,
  AnalyzeRequest,
  BodyOf,
  Embeddings,
  EmotionResult,
  endpoints,
  Injection,
  LanguageResult,
  ResponseOf,
} from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { guardAnalyst } from './analyst-guard.ts';
import { createLocalAnalyst } from './analyst-local.ts';
import { createRemoteAnalyst } from './analyst-remote.ts';

/**
 * The AI service as one interface, the same whether it runs in this process or elsewhere. The local
 * models of an organization are brought up to what is stored before each analysis and each search.
 */
export interface Analyst {
  /** One message through the whole pipeline. @throws Refused 404 for an unknown organization */
  analyze(request: AnalyzeRequest): Promise<Analysis>;
  detectLanguage(text: string): Promise<LanguageResult>;
  detectInjection(text: string): Promise<Injection>;
  /** Unit vectors, one per text. */
  embed(texts: readonly string[]): Promise<Embeddings>;
  /** What departments are known by that is nearest to a text. @throws Refused 404 likewise */
  semanticSearch(request: SearchRequest): Promise<SearchAnswer>;
  detectEmotion(text: string): Promise<EmotionResult>;
}

export type SearchRequest = BodyOf<typeof endpoints.semanticSearch>;
export type SearchAnswer = ResponseOf<typeof endpoints.semanticSearch>;

export interface ServiceState {
  state: 'up' | 'down';
  /** When it changed last; null when it never did. */
  since: string | null;
}

/** The one that this process asks: an AI service elsewhere while it answers, else its own models. */
export interface ProcessAnalyst extends Analyst {
  /** How the AI service elsewhere does; null when none is configured. */
  service(): ServiceState | null;
  close(): void;
}

/** Milliseconds after which an answer of the AI service is given up. */
const patienceMs = 12_000;

/** @param context asked when the analyst is, so that it can be wired before the context is whole */
export function createAnalyst(
  { config, log, clock }: Pick<Context, 'config' | 'log' | 'clock'>,
  context: () => Context,
): ProcessAnalyst {
  const local = createLocalAnalyst(context);
  const { aiServiceUrl: url, aiServiceKey: key } = config;
  if (url === undefined || key === undefined) {
    return { ...local, service: () => null, close: () => {} };
  }
  const remote = createRemoteAnalyst({ url, key, patienceMs });
  return guardAnalyst({ remote, local, log, now: () => clock.now() });
}
