import { vectorOf } from '@civicconnect/ai/stand-ins';
import type { Context } from '../../context.ts';

export interface FakeModels {
  /** The context with these models for its own. */
  context: Context;
  /** Every text that left the machine. */
  texts: string[];
  /** Called before each batch of documents is answered. */
  beforeDocuments: (() => Promise<void>) | null;
  /** No model answers any more. */
  isAway: boolean;
}

/** How far the vectors of a model are turned: two models are as strangers to one another. */
const turnOf = (model: string): number =>
  [...model].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 700, 7);

function vectorBy(model: string, text: string): Float32Array {
  const plain = vectorOf(text, 768);
  const turn = turnOf(model);
  const length = Math.hypot(...plain);
  return Float32Array.from(plain, (_, at) => (plain[(at + turn) % 768] ?? 0) / length);
}

/**
 * Embedding models that are always there and tell what they were shown.
 *
 * @param own the one that is configured
 * @param offered those that can be asked by name, `own` among them
 */
export function withFakeModels(
  context: Context,
  own: string,
  offered: readonly string[] = [own],
): FakeModels {
  const fake: FakeModels = {
    texts: [],
    beforeDocuments: null,
    isAway: false,
    context: {
      ...context,
      models: {
        ...context.models,
        isConfigured: true,
        embeddingModel: { name: own, dimensions: 768 },
        async embed({ texts, kind, model = own }) {
          if (kind === 'document') await fake.beforeDocuments?.();
          if (fake.isAway || !offered.includes(model)) return null;
          fake.texts.push(...texts);
          const vectors = texts.map((text) => vectorBy(model, text));
          return { provider: 'fake', model, dimensions: 768, vectors };
        },
      },
    },
  };
  return fake;
}
