import {
  defaultDimensions,
  type ProviderName,
  type ProviderSetup,
  providerDefaults,
} from '@civicconnect/ai';
import { ConfigError, type Values } from './config-rules.ts';

/** In the order in which they are asked. */
const keyed = ['gemini', 'openai', 'groq'] as const;

/**
 * The providers of language models that the environment names, in order of preference: an address of
 * one's own, then Gemini, OpenAI, Groq.
 *
 * @throws ConfigError for a part without which another has no meaning
 */
export function providersOf(values: Values): ProviderSetup[] {
  refuseHalves(values);
  const setups = [customSetup(values), ...keyed.map((name) => keyedSetup(name, values))].filter(
    (setup) => setup !== undefined,
  );
  return withEmbeddings(withModel(setups, values.AI_MODEL), values);
}

function refuseHalves(values: Values): void {
  const pairs = [
    ['AI_API_KEY', 'AI_BASE_URL'],
    ['GEMINI_BASE_URL', 'GEMINI_API_KEY'],
    ['OPENAI_BASE_URL', 'OPENAI_API_KEY'],
    ['GROQ_BASE_URL', 'GROQ_API_KEY'],
  ] as const;
  for (const [given, needed] of pairs) {
    if (values[given] !== undefined && values[needed] === undefined) {
      throw new ConfigError(`${needed} must be set too: ${given} means nothing without it`);
    }
  }
  if (values.AI_BASE_URL !== undefined && !values.AI_MODEL && !values.OPENAI_MODEL) {
    throw new ConfigError('AI_MODEL must be set too: AI_BASE_URL has no model of its own');
  }
}

function customSetup(values: Values): ProviderSetup | undefined {
  const model = values.AI_MODEL ?? values.OPENAI_MODEL;
  if (values.AI_BASE_URL === undefined || model === undefined) return undefined;
  return {
    name: 'custom',
    apiKey: values.AI_API_KEY ?? null,
    baseUrl: values.AI_BASE_URL,
    model,
    embedding: null,
  };
}

function keyedSetup(name: (typeof keyed)[number], values: Values): ProviderSetup | undefined {
  const settings = {
    gemini: { apiKey: values.GEMINI_API_KEY, baseUrl: values.GEMINI_BASE_URL, model: undefined },
    openai: {
      apiKey: values.OPENAI_API_KEY,
      baseUrl: values.OPENAI_BASE_URL,
      model: values.OPENAI_MODEL,
    },
    groq: { apiKey: values.GROQ_API_KEY, baseUrl: values.GROQ_BASE_URL, model: undefined },
  };
  const { apiKey, baseUrl, model } = settings[name];
  if (apiKey === undefined) return undefined;
  return {
    name,
    apiKey,
    baseUrl: baseUrl ?? null,
    model: model ?? providerDefaults[name].model,
    embedding: null,
  };
}

/** `AI_MODEL` belongs to the first provider that has a model of that name, else to the preferred one. */
function withModel(setups: readonly ProviderSetup[], model: string | undefined): ProviderSetup[] {
  if (model === undefined) return [...setups];
  const knows = ({ name }: ProviderSetup): boolean =>
    name === 'custom' || providerDefaults[name].knows.test(model);
  const chosen = setups.find(knows) ?? setups[0];
  return setups.map((setup) => (setup === chosen ? { ...setup, model } : setup));
}

/** One provider makes the vectors: those of two can never be compared. */
function withEmbeddings(setups: readonly ProviderSetup[], values: Values): ProviderSetup[] {
  const wanted = values.AI_EMBEDDING_MODEL;
  if (wanted === 'none') return [...setups];
  const maker = makerOf(new Set(setups.map(({ name }) => name)), wanted);
  const dimensions = values.AI_EMBEDDING_DIMENSIONS ?? defaultDimensions;
  return setups.map((setup) => {
    if (setup.name !== maker) return setup;
    const model = wanted ?? (maker === 'custom' ? null : providerDefaults[maker].embeddingModel);
    return model === null ? setup : { ...setup, embedding: { model, dimensions } };
  });
}

function makerOf(
  names: ReadonlySet<ProviderName>,
  wanted: string | undefined,
): ProviderName | undefined {
  const able = (['custom', 'gemini', 'openai'] as const).filter((name) => names.has(name));
  // An address of one's own makes vectors only with a model that was named for it.
  if (wanted === undefined) return able.find((name) => name !== 'custom');
  if (able.includes('custom')) return 'custom';
  return wanted.startsWith('gemini')
    ? 'gemini'
    : (able.find((name) => name === 'openai') ?? able[0]);
}
