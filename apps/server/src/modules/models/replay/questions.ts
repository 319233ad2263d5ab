import type { DecideInput, EmbedInput, Models } from '@civicconnect/ai';

/** How one set of settings asks, and what it asked. */
export interface SideOfQuestions {
  models: Pick<Models, 'decide' | 'embed'>;
  /** Names under which its questions stand in the ledger. */
  readonly names: Set<string>;
  /** A question that no provider answered. */
  isUnanswered(): boolean;
  /** Milliseconds that questions took which the other side had asked before. */
  sharedMs(): number;
}

interface Asked {
  name: string;
  answer: Promise<{ value: unknown; ms: number }>;
}

/**
 * The questions about one message: what both settings would ask in the same words is asked once, so that
 * equal settings hear the same and pay once. Calls stand in the ledger as the playground's.
 *
 * @param name of the message; the questions are numbered behind it
 * @param dailyCap US dollars: the one that holds, whatever is tried
 */
export function questionsAbout(
  models: Pick<Models, 'decide' | 'embed'>,
  name: string,
  dailyCap: number,
): () => SideOfQuestions {
  const known = new Map<string, Asked>();

  function askOnce<T>(key: string, ask: (messageId: string) => Promise<T>): [Asked, boolean] {
    const before = known.get(key);
    if (before) return [before, true];
    const question = `${name}/${known.size + 1}`;
    const begun = performance.now();
    const answer = ask(question).then((value) => ({ value, ms: performance.now() - begun }));
    const asked = { name: question, answer };
    known.set(key, asked);
    return [asked, false];
  }

  return () => {
    const names = new Set<string>();
    let unanswered = false;
    let sharedMs = 0;
    async function hear<T>(key: string, ask: (messageId: string) => Promise<T | null>) {
      const [asked, isShared] = askOnce(key, ask);
      names.add(asked.name);
      const { value, ms } = await asked.answer;
      if (isShared) sharedMs += ms;
      if (value === null) unanswered = true;
      return value as T | null;
    }
    const ours = { dailyCap, isReplay: true };
    return {
      names,
      isUnanswered: () => unanswered,
      sharedMs: () => sharedMs,
      models: {
        decide: (input: DecideInput) => {
          const { text, language, candidates, model, temperature, maxTokens } = input;
          const { maskPersonalData } = input;
          const key = JSON.stringify([
            'decide',
            text,
            language,
            candidates.map(({ departmentId }) => departmentId),
            model,
            temperature,
            maxTokens,
            maskPersonalData,
          ]);
          return hear(key, (messageId) => models.decide({ ...input, ...ours, messageId }));
        },
        embed: (input: EmbedInput) => {
          const { texts, kind, model, maskPersonalData } = input;
          const key = JSON.stringify(['embed', texts, kind, model, maskPersonalData]);
          return hear(key, (messageId) => models.embed({ ...input, ...ours, messageId }));
        },
      },
    };
  };
}
