/** Which providers there are, how each is reached, and which models each takes by itself. */

export const providerNames = ['custom', 'gemini', 'openai', 'groq'] as const;
/**
 * `custom` is any address that speaks OpenAI's protocol. The order is the order of preference: who
 * names an address of their own wants it used before anything else.
 */
export type ProviderName = (typeof providerNames)[number];

/** One provider as the environment describes it. Never from a request or a setting. */
export interface ProviderSetup {
  name: ProviderName;
  /** Null only for `custom`: a server in the house may need none. */
  apiKey: string | null;
  /** Null takes the provider's own address. */
  baseUrl: string | null;
  /** For decisions and drafts. */
  model: string;
  /** Null when the provider makes no vectors, or is not to make any. */
  embedding: { model: string; dimensions: number } | null;
}

/** Where each provider is, and what it takes when nothing is said. Checked against their pages, October 2025. */
export const providerDefaults = {
  gemini: {
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    model: 'gemini-2.5-pro',
    embeddingModel: 'gemini-embedding-001',
    knows: /^(gemini|gemma|learnlm)-/,
  },
  openai: {
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-4.1-mini',
    embeddingModel: 'text-embedding-3-small',
    knows: /^(gpt-|chatgpt-|o\d|ft:)/,
  },
  groq: {
    baseUrl: 'https://api.groq.com/openai/v1',
    // One of the few there that keep to a schema.
    model: 'openai/gpt-oss-120b',
    embeddingModel: null,
    knows: /^(openai\/|meta-llama\/|llama-|qwen\/|moonshotai\/)/,
  },
} as const;

/** What all vectors are cut to: enough for routing, a quarter of what the models could give. */
export const defaultDimensions = 768;

/** Whether the provider can be asked for a model of this name. */
export function knowsModel(provider: ProviderName, model: string): boolean {
  return provider === 'custom' || providerDefaults[provider].knows.test(model);
}

/** A model's name goes into addresses: only what cannot lead anywhere else. */
export function isModelName(name: string): boolean {
  return /^[\w.:@/-]{1,100}$/.test(name) && !name.includes('..') && !name.startsWith('/');
}

/** The name under which vectors are stored: never the same for two providers or sizes. */
export function embeddingName(
  provider: ProviderName,
  { model, dimensions }: { model: string; dimensions: number },
): string {
  return `${provider}/${model}@${dimensions}`;
}

/** What `embeddingName` was made of, when a provider that is set up makes such vectors; else null. */
export function embeddingNamed(
  name: string,
  providers: readonly ProviderSetup[],
): { provider: ProviderName; model: string; dimensions: number } | null {
  const [, provider, model = '', dimensions] = /^(\w+)\/(.+)@(\d+)$/.exec(name) ?? [];
  const setup = providers.find((one) => one.name === provider);
  if (setup === undefined || setup.embedding === null) return null;
  if (!isModelName(model)) return null;
  return { provider: setup.name, model, dimensions: Number(dimensions) };
}
