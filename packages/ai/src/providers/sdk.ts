/**
 * The only file that speaks to the AI SDK. It is loaded at the first call: a server without a key
 * never pays for it.
 */
import { BadAnswerError, type Tokens } from './failure.ts';
import { guardedFetch } from './guarded-fetch.ts';
import type { Target } from './health.ts';
import { type ProviderSetup, providerDefaults } from './setup.ts';

/** A JSON schema that OpenAI's strict mode takes: all properties required, no others allowed. */
export interface AnswerSchema {
  type: 'object';
  properties: Record<string, unknown>;
  required: string[];
  additionalProperties: false;
}

export interface GenerateRequest {
  system: string;
  prompt: string;
  schema: AnswerSchema;
  temperature: number;
  /** For the answer; what a model thinks before it comes on top. */
  maxTokens: number;
  signal: AbortSignal;
}

export interface EmbedRequest {
  texts: string[];
  kind: 'query' | 'document';
  /** How many numbers each vector is to have. */
  dimensions: number;
  signal: AbortSignal;
}

export interface Sdk {
  /** @returns the answer as parsed JSON, of whatever shape it came in */
  generate(target: Target, request: GenerateRequest): Promise<{ answer: unknown; tokens: Tokens }>;
  /** @returns one vector per text as the model gave it; at most 100 texts */
  embed(target: Target, request: EmbedRequest): Promise<{ vectors: number[][]; tokens: Tokens }>;
}

const largestAnswer = 256 * 1024;
/** A hundred vectors of 3,072 numbers written out. */
const largestVectors = 16 * 1024 * 1024;

interface Temper {
  thinkingTokens: number;
  takesTemperature: boolean;
  options: Record<string, Record<string, string | number | { [key: string]: string | number }>>;
}

/** Models that think before they answer are told to be brief: the choice is among three. */
function temperOf({ provider, model }: Target): Temper {
  const plain = { thinkingTokens: 0, takesTemperature: true, options: {} };
  const google = (thinkingConfig: { [key: string]: string | number }) => ({
    google: { thinkingConfig },
  });
  // 128 is the least that 2.5 Pro can be told; Flash can be told not to think at all.
  if (model.startsWith('gemini-2.5-pro')) {
    return { ...plain, thinkingTokens: 512, options: google({ thinkingBudget: 128 }) };
  }
  if (model.startsWith('gemini-2.5-')) return { ...plain, options: google({ thinkingBudget: 0 }) };
  if (model.startsWith('gemini-3')) {
    return { ...plain, thinkingTokens: 1024, options: google({ thinkingLevel: 'low' }) };
  }
  const low = { [provider]: { reasoningEffort: 'low' } };
  if (/(^|\/)gpt-oss-/.test(model)) return { ...plain, thinkingTokens: 1024, options: low };
  if (provider === 'openai' && /^(gpt-5|o\d)/.test(model)) {
    return { thinkingTokens: 1024, takesTemperature: false, options: low };
  }
  return plain;
}

/** OpenAI's newer models know the limit only by its newer name. */
function withNewNames({ max_tokens: limit, ...body }: Record<string, unknown>) {
  return { ...body, ...(limit === undefined ? {} : { max_completion_tokens: limit }) };
}

/** Makes the SDK's objects for one provider, each with its own limit on answers. */
async function connect(setup: ProviderSetup, limit: number) {
  const { name, apiKey } = setup;
  const fetch = guardedFetch(limit);
  if (name === 'gemini') {
    const { createGoogleGenerativeAI } = await import('@ai-sdk/google');
    const baseURL = setup.baseUrl ?? providerDefaults.gemini.baseUrl;
    return createGoogleGenerativeAI({ apiKey: apiKey ?? '', baseURL, fetch });
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({
    name,
    baseURL: setup.baseUrl ?? (name === 'custom' ? '' : providerDefaults[name].baseUrl),
    ...(apiKey === null ? {} : { apiKey }),
    fetch,
    supportsStructuredOutputs: true,
    ...(name === 'openai' ? { transformRequestBody: withNewNames } : {}),
  });
}

function embedOptions(
  { provider, model }: Target,
  { kind, dimensions }: EmbedRequest,
): Record<string, Record<string, string | number>> {
  if (provider === 'gemini') {
    const taskType = kind === 'query' ? 'RETRIEVAL_QUERY' : 'RETRIEVAL_DOCUMENT';
    return { google: { outputDimensionality: dimensions, taskType } };
  }
  // Only OpenAI's third generation can be told a size; others answer 400 to the wish.
  return model.startsWith('text-embedding-3') ? { openaiCompatible: { dimensions } } : {};
}

type Connection = Awaited<ReturnType<typeof connect>>;

async function generate(
  connection: Connection,
  target: Target,
  request: GenerateRequest,
): ReturnType<Sdk['generate']> {
  const { generateText, jsonSchema, Output } = await import('ai');
  const { thinkingTokens, takesTemperature, options } = temperOf(target);
  const result = await generateText({
    model: connection.languageModel(target.model),
    system: request.system,
    prompt: request.prompt,
    output: Output.object({ schema: jsonSchema(request.schema) }),
    ...(takesTemperature ? { temperature: request.temperature } : {}),
    maxOutputTokens: request.maxTokens + thinkingTokens,
    providerOptions: options,
    // Retries are ours: they have a budget and a ledger.
    maxRetries: 0,
    abortSignal: request.signal,
  });
  const { inputTokens = 0, outputTokens = 0 } = result.usage;
  const tokens = { inputTokens, outputTokens };
  if (result.finishReason === 'content-filter') {
    throw new BadAnswerError('refused', 'declined by the content filter', tokens, false);
  }
  if (result.finishReason !== 'stop') {
    throw new BadAnswerError('invalid_answer', `ended with ${result.finishReason}`, tokens);
  }
  return { answer: result.output, tokens };
}

async function embed(
  connection: Connection,
  target: Target,
  request: EmbedRequest,
): ReturnType<Sdk['embed']> {
  const { texts, signal } = request;
  const { embedMany } = await import('ai');
  const { embeddings, usage } = await embedMany({
    model: connection.embeddingModel(target.model),
    values: texts,
    providerOptions: embedOptions(target, request),
    // Without it all parts would go out at once.
    maxParallelCalls: 1,
    maxRetries: 0,
    abortSignal: signal,
  });
  // Google does not say what vectors cost: three letters are about a token in the languages here.
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const inputTokens = usage.tokens > 0 ? usage.tokens : Math.ceil(letters / 3);
  return { vectors: embeddings, tokens: { inputTokens, outputTokens: 0 } };
}

export function createSdk(providers: readonly ProviderSetup[]): Sdk {
  const connections = new Map<string, Promise<Connection>>();
  // Its warnings go to the console, past the log; what matters of them is in the ledger.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const setupOf = (target: Target): ProviderSetup => {
    const setup = providers.find(({ name }) => name === target.provider);
    if (setup === undefined) throw new Error(`provider ${target.provider} is not set up`);
    return setup;
  };
  const connectionOf = (setup: ProviderSetup, limit: number): Promise<Connection> => {
    const key = `${setup.name} ${limit}`;
    const known = connections.get(key) ?? connect(setup, limit);
    connections.set(key, known);
    return known;
  };
  return {
    async generate(target, request) {
      return generate(await connectionOf(setupOf(target), largestAnswer), target, request);
    },
    async embed(target, request) {
      return embed(await connectionOf(setupOf(target), largestVectors), target, request);
    },
  };
}
