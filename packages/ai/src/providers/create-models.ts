/** All providers behind the one interface that the pipeline and the server use. */
import { setMaxListeners } from 'node:events';
import type { ProviderStatus } from '@civicconnect/contract';
import { generate } from '../assistant/generate.ts';
import type { Budget, ChainOptions } from './chain.ts';
import { decide } from './decide.ts';
import { draft } from './draft.ts';
import { embed } from './embed.ts';
import { Health, type Target } from './health.ts';
import type { EmbedInput, Models, ModelsOptions, ModelVectors } from './models.ts';
import { createSdk } from './sdk.ts';
import {
  embeddingName,
  embeddingNamed,
  isModelName,
  knowsModel,
  type ProviderSetup,
} from './setup.ts';
import { summarize } from './summarize.ts';
import { translate } from './translate.ts';

/** How long each kind of call may take. */
export interface ModelBudgets {
  decide: Budget;
  /** A text that waits to be routed. */
  query: Budget;
  /** A batch of up to 100 texts, by a job. */
  documents: Budget;
  draft: Budget;
  /** Somebody waits for it before the screen. */
  translate: Budget;
  /** Nobody waits for it. */
  summarize: Budget;
  /** To the first words; the rest may take longer. */
  generate: Budget;
}

const budgets: ModelBudgets = {
  decide: { wholeMs: 8000, attemptMs: 5000 },
  query: { wholeMs: 3000, attemptMs: 3000 },
  documents: { wholeMs: 30_000, attemptMs: 30_000 },
  draft: { wholeMs: 45_000, attemptMs: 30_000 },
  translate: { wholeMs: 20_000, attemptMs: 12_000 },
  summarize: { wholeMs: 45_000, attemptMs: 30_000 },
  generate: { wholeMs: 8000, attemptMs: 5000, restMs: 40_000 },
};

export interface PreparedModels extends Models {
  /** Loads what the first call would otherwise wait for; nothing when no provider is set up. */
  prepare(): Promise<void>;
}

/**
 * Who is asked for what, in order: the providers that know the wanted model first, with it; then the
 * others, each with its own.
 */
function targetsFor(providers: readonly ProviderSetup[], wanted: string | null): Target[] {
  const own = (setup: ProviderSetup): Target => ({ provider: setup.name, model: setup.model });
  if (wanted === null || !isModelName(wanted)) return providers.map(own);
  const knowing = providers.filter(({ name }) => knowsModel(name, wanted));
  const others = providers.filter((setup) => !knowing.includes(setup));
  return [
    ...knowing.map(({ name }): Target => ({ provider: name, model: wanted })),
    ...others.map(own),
  ];
}

function targetOfVectors(providers: readonly ProviderSetup[]) {
  for (const { name, embedding } of providers) {
    if (embedding === null) continue;
    const { model, dimensions } = embedding;
    return { provider: name, model, dimensions, name: embeddingName(name, embedding) };
  }
  return null;
}

/**
 * @param providers in order of preference; none makes models that always answer null
 * @param limits for tests
 */
export function createModels(
  providers: readonly ProviderSetup[],
  outside: ModelsOptions,
  limits: Partial<ModelBudgets> = {},
): PreparedModels {
  const allowed = { ...budgets, ...limits };
  const sdk = createSdk(providers);
  const health = new Health();
  const closing = new AbortController();
  // Every call under way listens to it: many at once are no leak.
  setMaxListeners(0, closing.signal);
  const options: ChainOptions = { ...outside, health, closing: closing.signal };
  const vectors = targetOfVectors(providers);

  const status = (): ProviderStatus[] => {
    const now = outside.now().getTime();
    const deciding = providers.map(
      ({ name: provider, model }): ProviderStatus => ({
        provider,
        model,
        purposes: ['decide', 'draft', 'translate', 'answer', 'copilot', 'summarize'],
        ...health.standing({ provider, model }, now),
      }),
    );
    if (vectors === null) return deciding;
    const { provider, model } = vectors;
    const standing = health.standing({ provider, model }, now);
    return [...deciding, { provider, model, purposes: ['embed'], ...standing }];
  };

  const makeVectors = async (input: EmbedInput): Promise<ModelVectors | null> => {
    const name = input.model ?? vectors?.name;
    const target = name === undefined ? null : embeddingNamed(name, providers);
    if (name === undefined || target === null) return null;
    const budget = input.kind === 'query' ? allowed.query : allowed.documents;
    const made = await embed(input, target, budget, sdk, options);
    if (made === null) return null;
    const { provider, dimensions } = target;
    return { provider, model: name, dimensions, vectors: made };
  };

  return {
    isConfigured: providers.length > 0,
    embeddingModel: vectors && { name: vectors.name, dimensions: vectors.dimensions },
    decide: (input) =>
      decide(input, targetsFor(providers, input.model), allowed.decide, sdk, options),
    embed: makeVectors,
    async draftExamples(input) {
      const made = await draft(input, targetsFor(providers, null), allowed.draft, sdk, options);
      if (made === null) return null;
      const { provider, model } = made.target;
      return { texts: made.texts, provider, model };
    },
    async translate(input) {
      const made = await translate(
        input,
        targetsFor(providers, null),
        allowed.translate,
        sdk,
        options,
      );
      return made && { text: made.text, provider: made.target.provider, model: made.target.model };
    },
    async summarize(input) {
      const targets = targetsFor(providers, null);
      const made = await summarize(input, targets, allowed.summarize, sdk, options);
      return made && { text: made.text, provider: made.target.provider, model: made.target.model };
    },
    async generate(input, onPart) {
      const targets = targetsFor(providers, input.model);
      const made = await generate(input, targets, allowed.generate, sdk, options, onPart);
      if (made === null) return null;
      const { target, ...answer } = made;
      return { ...answer, provider: target.provider, model: target.model };
    },
    status,
    prepare: () => sdk.prepare(),
    close: () => closing.abort(new Error('the models are closed')),
  };
}
