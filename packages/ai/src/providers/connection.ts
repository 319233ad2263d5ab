/** The SDK's object for one provider. */
import { guardedFetch } from './guarded-fetch.ts';
import { type ProviderSetup, providerDefaults } from './setup.ts';

/** OpenAI's newer models know the limit only by its newer name. */
function withNewNames({ max_tokens: limit, ...body }: Record<string, unknown>) {
  return { ...body, ...(limit === undefined ? {} : { max_completion_tokens: limit }) };
}

/**
 * @param limit bytes that an answer may have
 * @param bySchema whether answers are to keep to a schema; else only to be JSON
 */
export async function connect(setup: ProviderSetup, limit: number, bySchema: boolean) {
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
    supportsStructuredOutputs: bySchema,
    ...(name === 'openai' ? { transformRequestBody: withNewNames } : {}),
  });
}

export type Connection = Awaited<ReturnType<typeof connect>>;
