/**
 * The only file that speaks to the AI SDK. It is loaded at the first call: a server without a key
 * never pays for it.
 */
import { type Connection, connect } from './connection.ts';
import { BadAnswerError, type Tokens } from './failure.ts';
import type { Target } from './health.ts';
import type { ProviderSetup } from './setup.ts';
import { temperOf } from './temper.ts';

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
  /**
   * The same, as it comes.
   *
   * @param onPartial called with all that can be read so far, of whatever shape
   */
  stream(
    target: Target,
    request: GenerateRequest,
    onPartial: (answer: unknown) => void,
  ): Promise<{ answer: unknown; tokens: Tokens }>;
  /** @returns one vector per text as the model gave it; at most 100 texts */
  embed(target: Target, request: EmbedRequest): Promise<{ vectors: number[][]; tokens: Tokens }>;
  /** Loads what the first call would otherwise wait for. */
  prepare(): Promise<void>;
}

const largestAnswer = 256 * 1024;
/** A hundred vectors of 3,072 numbers written out. */
const largestVectors = 16 * 1024 * 1024;

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

/** What both ways of asking give the SDK. */
async function settingsOf(connection: Connection, target: Target, request: GenerateRequest) {
  const { jsonSchema, Output } = await import('ai');
  const { thinkingTokens, takesTemperature, options } = temperOf(target);
  return {
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
  };
}

function tokensOf({ inputTokens = 0, outputTokens = 0 }: Partial<Tokens>): Tokens {
  return { inputTokens, outputTokens };
}

/** @throws BadAnswerError for an answer that did not come to its end */
function mustBeWhole(finishReason: string, tokens: Tokens): void {
  if (finishReason === 'content-filter') {
    throw new BadAnswerError('refused', 'declined by the content filter', tokens, false);
  }
  if (finishReason !== 'stop') {
    throw new BadAnswerError('invalid_answer', `ended with ${finishReason}`, tokens);
  }
}

async function generate(
  connection: Connection,
  target: Target,
  request: GenerateRequest,
): ReturnType<Sdk['generate']> {
  const { generateText } = await import('ai');
  const result = await generateText(await settingsOf(connection, target, request));
  const tokens = tokensOf(result.usage);
  mustBeWhole(result.finishReason, tokens);
  return { answer: result.output, tokens };
}

async function stream(
  connection: Connection,
  target: Target,
  request: GenerateRequest,
  onPartial: (answer: unknown) => void,
): ReturnType<Sdk['stream']> {
  const { streamText } = await import('ai');
  let failure: unknown = null;
  const result = streamText({
    ...(await settingsOf(connection, target, request)),
    // Otherwise the SDK writes it to the console, and the stream ends as if nothing were wrong.
    onError: ({ error }) => {
      failure = error;
    },
  });
  let answer: unknown = null;
  for await (const partial of result.partialOutputStream) {
    answer = partial;
    onPartial(partial);
  }
  // A stream that is aborted ends as if it were whole.
  request.signal.throwIfAborted();
  if (failure !== null) throw failure;
  const tokens = tokensOf(await result.totalUsage);
  mustBeWhole(await result.finishReason, tokens);
  return { answer, tokens };
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

/** A server that answers, but knows nothing of schemas: DeepSeek and older llama.cpp, for instance. */
function dislikesSchemas(error: unknown): boolean {
  const { statusCode, responseBody } = error as { statusCode?: unknown; responseBody?: unknown };
  return statusCode === 400 && /response_format|json_schema/.test(String(responseBody));
}

export function createSdk(providers: readonly ProviderSetup[]): Sdk {
  const connections = new Map<string, Promise<Connection>>();
  /** Models that were once told a schema and did not take it: `provider model`. */
  const schemaless = new Set<string>();
  // Its warnings go to the console, past the log; what matters of them is in the ledger.
  globalThis.AI_SDK_LOG_WARNINGS = false;

  const connectionOf = (target: Target, limit: number, bySchema = true): Promise<Connection> => {
    const setup = providers.find(({ name }) => name === target.provider);
    if (setup === undefined) throw new Error(`provider ${target.provider} is not set up`);
    const key = `${setup.name} ${limit} ${bySchema}`;
    const known = connections.get(key) ?? connect(setup, limit, bySchema);
    connections.set(key, known);
    return known;
  };
  /** Asks by a schema, and once more without one where the server knows nothing of schemas. */
  const bySchemaFirst = async <T>(
    target: Target,
    run: (connection: Connection) => Promise<T>,
  ): Promise<T> => {
    const name = `${target.provider} ${target.model}`;
    const bySchema = !schemaless.has(name);
    try {
      return await run(await connectionOf(target, largestAnswer, bySchema));
    } catch (error) {
      if (!bySchema || target.provider === 'gemini' || !dislikesSchemas(error)) throw error;
      schemaless.add(name);
      return run(await connectionOf(target, largestAnswer, false));
    }
  };

  return {
    generate: (target, request) =>
      bySchemaFirst(target, (connection) => generate(connection, target, request)),
    stream: (target, request, onPartial) =>
      bySchemaFirst(target, (connection) => stream(connection, target, request, onPartial)),
    async embed(target, request) {
      return embed(await connectionOf(target, largestVectors), target, request);
    },
    async prepare() {
      const loading = providers.map(({ name, model }) =>
        connectionOf({ provider: name, model }, largestAnswer),
      );
      await Promise.all([...loading, ...(loading.length > 0 ? [import('ai')] : [])]);
    },
  };
}
