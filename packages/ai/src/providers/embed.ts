/** Vectors of texts by the one provider whose model is in use. */
import { ask, type Budget, type ChainOptions } from './chain.ts';
import { BadAnswerError } from './failure.ts';
import type { Target } from './health.ts';
import { maskPersonalData } from './masking.ts';
import type { EmbedInput } from './models.ts';
import type { Sdk } from './sdk.ts';

/** What Google takes at most; others take more. */
const batchSize = 100;

function unit(numbers: readonly number[], dimensions: number): Float32Array {
  if (numbers.length !== dimensions) {
    const detail = `${numbers.length} dimensions instead of ${dimensions}: set AI_EMBEDDING_DIMENSIONS`;
    throw new BadAnswerError('invalid_answer', detail);
  }
  const length = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0));
  if (!Number.isFinite(length) || length === 0) {
    throw new BadAnswerError('invalid_answer', 'a vector without length');
  }
  return Float32Array.from(numbers, (value) => value / length);
}

/**
 * @returns vectors of length 1, one per text; null when any batch failed: half an answer would be
 *   taken for a whole one
 */
export async function embed(
  input: EmbedInput,
  target: Target & { dimensions: number },
  budget: Budget,
  sdk: Sdk,
  options: ChainOptions,
): Promise<Float32Array[] | null> {
  const texts = input.texts.map((text) =>
    input.maskPersonalData ? maskPersonalData(text).text : text,
  );
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += batchSize) {
    const batch = texts.slice(from, from + batchSize);
    const result = await ask(
      {
        purpose: 'embed',
        who: input,
        dailyCap: input.dailyCap,
        budget,
        targets: [target],
        async run(_, signal) {
          const { dimensions } = target;
          const request = { texts: batch, kind: input.kind, dimensions, signal };
          const answer = await sdk.embed(target, request);
          if (answer.vectors.length !== batch.length) {
            const detail = `${answer.vectors.length} vectors for ${batch.length} texts`;
            throw new BadAnswerError('invalid_answer', detail, answer.tokens);
          }
          const value = answer.vectors.map((numbers) => unit(numbers, dimensions));
          return { value, tokens: answer.tokens };
        },
      },
      options,
    );
    if (result === null) return null;
    vectors.push(...result.value);
  }
  return vectors;
}
