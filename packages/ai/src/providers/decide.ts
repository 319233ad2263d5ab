/** One choice among candidates by a provider. */
import { readChoice } from './answer.ts';
import { ask, type Budget, type ChainOptions } from './chain.ts';
import type { Target } from './health.ts';
import { maskPersonalData } from './masking.ts';
import type { DecideInput, ModelDecision } from './models.ts';
import { decidePrompt } from './prompt.ts';
import type { Sdk } from './sdk.ts';

/** Marks that no detail stands behind are the model's invention. */
const emptyMarks = /\s*⟦[^⟧]*⟧|[⟦⟧]/gu;

export async function decide(
  input: DecideInput,
  targets: readonly Target[],
  budget: Budget,
  sdk: Sdk,
  options: ChainOptions,
): Promise<ModelDecision | null> {
  if (input.candidates.length === 0 || targets.length === 0) return null;
  const masked = input.maskPersonalData ? maskPersonalData(input.text) : null;
  const result = await ask(
    {
      purpose: 'decide',
      who: input,
      dailyCap: input.dailyCap,
      budget: { ...budget, wholeMs: budget.wholeMs - (input.spentMs ?? 0) },
      targets,
      async run(target, signal) {
        // Made anew for each attempt: what one provider has seen says nothing about the next request.
        const prompt = decidePrompt(masked?.text ?? input.text, input.language, input.candidates);
        const { answer, tokens } = await sdk.generate(target, {
          system: prompt.system,
          prompt: prompt.prompt,
          schema: prompt.schema,
          temperature: input.temperature,
          maxTokens: input.maxTokens,
          signal,
        });
        return { value: readChoice(answer, prompt, tokens), tokens };
      },
    },
    options,
  );
  if (result === null) return null;
  const { value, target } = result;
  const reason = (masked?.unmask(value.reason) ?? value.reason).replaceAll(emptyMarks, '');
  return { ...value, reason, provider: target.provider, model: target.model };
}
