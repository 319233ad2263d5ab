import { handingOverText, type Knowledge, type KnowledgeAnswer } from '@civicconnect/ai';
import type { Analysis, EscalationReason, TextLanguage } from '@civicconnect/contract';
import { shouldEscalate } from '@civicconnect/domain';
import { toLatin } from '@civicconnect/i18n';
import type { Context } from '../../context.ts';
import { settingsOf } from '../organizations/settings-of.ts';
import { syncBrain } from '../routing/brain-sync.ts';
import { type Felt, feelingOf } from './mood.ts';
import { here, inBetterWords, type Maker } from './provider.ts';
import type { Question } from './read-turn.ts';
import { ready } from './ready.ts';

/** What becomes of a turn. */
export type Outcome =
  | { do: 'quarantine'; analysis: Analysis }
  | { do: 'answer'; answer: KnowledgeAnswer; offered: EscalationReason | null }
  /** `answer`: what the assistant says before it hands over, where it has something to say. */
  | { do: 'escalate'; reason: EscalationReason; answer: KnowledgeAnswer | null };

/** A turn with what was found out on the way. */
export interface Computed {
  outcome: Outcome;
  /** Of the question; null where it could not be told. */
  language: TextLanguage | null;
  felt: Felt[];
  emotion: Felt['result']['emotion'] | null;
  maker: Maker;
}

/** Called with each piece of an answer while it is made. */
export type OnDelta = (text: string) => void;

/** Every citizen text is scanned on this machine before anything else is done with it. */
async function scan(context: Context, asked: Question): Promise<Analysis> {
  const { organizationId, question, talkedIn } = asked;
  const { floor, injectionBlock, injectionIsolate, contextChars } = await syncBrain(
    context,
    organizationId,
  );
  return context.brain.analyze({
    organizationId,
    text: question,
    conversationLanguage: talkedIn === 'unknown' ? null : talkedIn,
    skipInjection: asked.released,
    settings: { floor, injectionBlock, injectionIsolate, contextChars },
  });
}

/** The rules of domain.md in their order: the wish for a human, an FAQ, the other rules, the answer. */
export async function computeTurn(
  context: Context,
  turn: Question,
  onDelta: OnDelta = () => {},
): Promise<Computed> {
  const analysis = await scan(context, turn);
  const { felt, mood } = await feelingOf(context, turn.said);
  const language = analysis.language === 'unknown' ? null : analysis.language;
  const found = { language, felt, emotion: mood?.emotion ?? null, maker: here };
  if (analysis.action === 'quarantine')
    return { ...found, outcome: { do: 'quarantine', analysis } };

  const { organizationId } = turn;
  const settings = settingsOf(context, turn.settings);
  const spoken = language ?? turn.talkedIn;
  const knowledge = await ready(context, organizationId);
  const question = await faqQuestion(knowledge, turn, spoken);
  const exchange = {
    message: turn.question,
    normalise: toLatin,
    faqMatched: question !== null,
    answerConfidence: null,
    anger: felt.map(({ result }) => (result.emotion === 'angry' ? result.intensity : 0)),
    exchanges: 0,
    assistantAvailable: true,
  };
  const before = shouldEscalate(exchange, settings.escalation);
  if (before?.do === 'escalate') {
    return { ...found, outcome: { do: 'escalate', reason: before.reason, answer: null } };
  }
  const local = await knowledge.answer(organizationId, question ?? turn.question, {
    reach: turn.reach,
    language: spoken,
    history: turn.history,
    assistantName: settings.assistant.name,
    ...(mood ? { emotion: mood.emotion } : {}),
  });
  let streamed = false;
  const asked = { turn, answer: local, language: spoken, analysis, settings };
  const { answer, maker, emotion } = await inBetterWords(context, asked, (text) => {
    streamed = true;
    onDelta(text);
  });
  const made = { ...found, maker, emotion: emotion ?? found.emotion };
  const after = shouldEscalate(
    {
      ...exchange,
      faqMatched: answer.source === 'faq',
      answerConfidence: confidenceOf(answer),
      exchanges: turn.answered + 1,
    },
    settings.escalation,
  );
  if (after?.do === 'escalate') {
    const said = answer.source === 'none' ? handingOver(answer, spoken) : null;
    return { ...made, outcome: { do: 'escalate', reason: after.reason, answer: said } };
  }
  if (!streamed) for (const { text } of answer.parts) onDelta(text);
  return { ...made, outcome: { do: 'answer', answer, offered: after?.reason ?? null } };
}

/** What is not known brings a human at once: it is not offered what happens anyway. */
function handingOver(answer: KnowledgeAnswer, language: TextLanguage): KnowledgeAnswer {
  return { ...answer, parts: [{ text: handingOverText(language), citations: [] }] };
}

/**
 * The words that an FAQ answers by itself: all that was written, or one message of it. Null: none does.
 */
async function faqQuestion(
  knowledge: Knowledge,
  { organizationId, question, lines, reach }: Question,
  language: TextLanguage,
): Promise<string | null> {
  for (const asked of new Set([question, ...lines])) {
    const input = { reach, language };
    if (await knowledge.faq(organizationId, asked, input)) return asked;
  }
  return null;
}

/** As the rules take it: what was not answered is not sure at all, small talk is no answer. */
function confidenceOf(answer: KnowledgeAnswer): number | null {
  if (answer.source === 'small_talk') return null;
  return answer.source === 'none' ? 0 : answer.confidence;
}

/** The whole answer, as it is said. */
export function textOf({ parts }: Pick<KnowledgeAnswer, 'parts'>): string {
  return parts.map(({ text }) => text).join(' ');
}
