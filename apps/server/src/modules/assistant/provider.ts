import type { KnowledgeAnswer } from '@civicconnect/ai';
import type { Analysis, Emotion, Settings, TextLanguage } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import type { OnDelta } from './compute.ts';
import type { Question } from './read-turn.ts';

/** What a provider's checked answer is sure of at least: each of its sentences stands in a passage. */
const checkedConfidence = 0.8;

/** Who made an answer: `local` for the models of this program. */
export interface Maker {
  provider: string;
  model: string;
}

export const here: Maker = { provider: 'local', model: 'local' };

export interface Written {
  answer: KnowledgeAnswer;
  maker: Maker;
  /** As the provider read it in the same call; null when it was not asked or did not say. */
  emotion: Emotion | null;
}

interface Asked {
  turn: Question;
  answer: KnowledgeAnswer;
  language: TextLanguage;
  analysis: Analysis;
  settings: Settings;
}

/**
 * The answer in a provider's words, from the passages that were found, where one is set up; in all other
 * cases the one that was found here. What the detector suspects never leaves the machine.
 */
export async function inBetterWords(
  context: Context,
  { turn, answer, language, analysis, settings }: Asked,
  onDelta: OnDelta,
): Promise<Written> {
  const found: Written = { answer, maker: here, emotion: null };
  const { ai, assistant } = settings;
  const isSearched = answer.source === 'documents' || answer.source === 'none';
  const mayLeave = analysis.injection.riskScore < ai.injectionIsolate;
  if (!context.models.isConfigured || !isSearched || !mayLeave) return found;
  if (answer.passages.length === 0 || language === 'unknown') return found;
  const made = await context.models.generate(
    {
      organizationId: turn.organizationId,
      sessionId: turn.sessionId,
      messageId: turn.said.at(-1)?.id ?? null,
      purpose: 'answer',
      question: turn.question,
      language,
      history: turn.history,
      passages: answer.passages,
      isolate: ai.injectionIsolate,
      assistantName: assistant.name,
      manner: assistant.manner,
      model: ai.model,
      temperature: ai.temperature,
      maxTokens: ai.maxTokens,
      maskPersonalData: ai.maskPersonalData,
      dailyCap: ai.dailyCap,
    },
    (part) => onDelta(part.text),
  );
  if (!made) return found;
  const { provider, model, emotion, parts, citations } = made;
  // It found nothing in the passages: then what was found here stands, an honest "no" included.
  if (parts.length === 0) return { ...found, emotion };
  const confidence = Math.max(answer.confidence, checkedConfidence);
  return {
    answer: { ...answer, source: 'documents', parts, citations, confidence },
    maker: { provider, model },
    emotion,
  };
}
