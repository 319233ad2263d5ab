/** An answer that a provider writes from passages; only what was checked is said, sentence by sentence. */
import { Emotion } from '@civicconnect/contract';
import { detectLanguage } from '../language/detect.ts';
import { ask, type Budget, type ChainOptions } from '../providers/chain.ts';
import { BadAnswerError, noTokens, type Tokens } from '../providers/failure.ts';
import type { Target } from '../providers/health.ts';
import type { GeneratedAnswer, GenerateInput } from '../providers/models.ts';
import type { Sdk } from '../providers/sdk.ts';
import { type CheckedSentence, checkSentence } from './check.ts';
import { type GeneratePrompt, generatePrompt } from './generate-prompt.ts';
import type { AnswerCitation, AnswerPart, Passage } from './knowledge.ts';

const mostPassages = 8;
/** A sentence this long shows for certain that it is in another language. */
const telling = 40;
const sureEnough = 0.9;
/** Marks that no detail stands behind are the model's invention. */
const emptyMark = /⟦[^⟧]*⟧|[⟦⟧]/u;

/** Of the time for the rest of an answer: then what was said is the answer, well before the call is over. */
const restShare = 0.5;

type OnPart = (part: AnswerPart, citations: readonly AnswerCitation[]) => void;

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** What has been said so far, checked as it comes. */
class Saying {
  readonly parts: AnswerPart[] = [];
  readonly citations: AnswerCitation[] = [];
  emotion: Emotion | null = null;
  /** Sentences that did not stand in what was shown. */
  dropped = 0;
  private read = 0;
  private readonly input: GenerateInput;
  private readonly prompt: GeneratePrompt;
  private readonly onPart: OnPart;

  constructor(input: GenerateInput, prompt: GeneratePrompt, onPart: OnPart) {
    this.input = input;
    this.prompt = prompt;
    this.onPart = onPart;
  }

  /** @param isWhole false while the last sentence may still grow */
  take(answer: unknown, isWhole: boolean): void {
    const sentences = property(answer, 'sentences');
    if (!Array.isArray(sentences)) return;
    const emotion = Emotion.safeParse(property(answer, 'emotion'));
    if (emotion.success) this.emotion = emotion.data;
    const ready = isWhole ? sentences.length : sentences.length - 1;
    for (; this.read < ready; this.read += 1) this.sentence(sentences[this.read]);
  }

  private sentence(said: unknown): void {
    const checked = this.checked(said);
    if (checked === null) {
      this.dropped += 1;
      return;
    }
    const citations = checked.sources.map((source) => this.place(source));
    const part = { text: checked.text, citations };
    this.parts.push(part);
    this.onPart(part, this.citations);
  }

  private checked(said: unknown): CheckedSentence | null {
    const text = property(said, 'text');
    const codes = property(said, 'sources');
    const { secrets, unmask, passages } = this.prompt;
    if (typeof text !== 'string' || secrets.some((secret) => text.includes(secret))) return null;
    const sentence = unmask(text);
    if (emptyMark.test(sentence)) return null;
    const { language, certainty } = detectLanguage(sentence, null);
    const isStrange = language !== this.input.language && language !== 'unknown';
    if (isStrange && certainty >= sureEnough && sentence.length >= telling) return null;
    const named = Array.isArray(codes) ? codes : [];
    const sources = named.flatMap((code) => passages.get(String(code))?.chunkId ?? []);
    const isDraft = this.input.purpose === 'copilot';
    return checkSentence({ text: sentence, sources }, [...passages.values()], isDraft);
  }

  private place({ documentId, chunkId, title, page, start, end, text }: Passage): number {
    const known = this.citations.findIndex((citation) => citation.chunkId === chunkId);
    if (known >= 0) return known;
    return this.citations.push({ documentId, chunkId, title, page, start, end, quote: text }) - 1;
  }
}

/**
 * @param onPart called with each sentence once it is checked, and with all citations so far; what was
 *   said is never taken back, so that no other provider is asked after the first sentence
 * @returns null when nobody could answer: then the local answer counts. No part at all: the passages do
 *   not answer, or nothing of what was said stood in them
 */
export async function generate(
  input: GenerateInput,
  targets: readonly Target[],
  budget: Budget,
  sdk: Sdk,
  options: ChainOptions,
  onPart: OnPart = () => undefined,
): Promise<(Omit<GeneratedAnswer, 'provider' | 'model'> & { target: Target }) | null> {
  // What the detector suspects is never shown to a language model.
  const passages = input.passages
    .filter(({ injection }) => injection < input.isolate)
    .slice(0, mostPassages);
  const isEmpty = passages.length === 0 && input.purpose !== 'copilot';
  if (isEmpty || targets.length === 0) return null;
  const result = await ask(
    {
      purpose: input.purpose,
      who: input,
      dailyCap: input.dailyCap,
      budget,
      targets,
      async run(target, signal, extend) {
        const prompt = generatePrompt({ ...input, passages });
        const rest = new AbortController();
        let timer: NodeJS.Timeout | undefined;
        const saying = new Saying(input, prompt, (part, citations) => {
          if (timer === undefined) {
            extend();
            const ms = restShare * (budget.restMs ?? budget.wholeMs);
            timer = setTimeout(() => rest.abort(), ms);
          }
          onPart(part, citations);
        });
        const { temperature, maxTokens } = input;
        const both = AbortSignal.any([signal, rest.signal]);
        const request = { ...prompt, temperature, maxTokens, signal: both };
        try {
          const tokens = await listen(saying, () =>
            sdk.stream(target, request, (answer) => {
              if (!both.aborted) saying.take(answer, false);
            }),
          );
          return { value: saying, tokens };
        } finally {
          clearTimeout(timer);
        }
      },
    },
    options,
  );
  if (result === null) return null;
  const { parts, citations, emotion, dropped } = result.value;
  return { parts, citations, emotion, dropped, target: result.target };
}

/** A stream that breaks after a sentence was said leaves what was said. */
async function listen(saying: Saying, stream: () => ReturnType<Sdk['stream']>): Promise<Tokens> {
  try {
    const { answer, tokens } = await stream();
    if (!Array.isArray(property(answer, 'sentences'))) {
      throw new BadAnswerError('invalid_answer', 'no sentences in it', tokens);
    }
    saying.take(answer, true);
    return tokens;
  } catch (error) {
    if (saying.parts.length === 0) throw error;
    return noTokens;
  }
}
