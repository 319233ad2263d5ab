import type { KnowledgeAnswer, Reach } from '@civicconnect/ai';
import { type Answer, type EscalationReason, type Locale, Settings } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { languageOfLocale } from '../sessions/language.ts';
import { type Computed, type OnDelta, type Outcome, textOf } from './compute.ts';
import type { Question } from './read-turn.ts';
import { computed } from './turn.ts';

/** A question that stands in no chat, and what became of it. */
export interface Alone extends Computed {
  question: Question;
}

/** Answers a question by itself; nothing is stored. */
export async function computeAlone(
  context: Context,
  { organizationId, reach }: { organizationId: string; reach: Reach },
  locale: Locale,
  text: string,
  onDelta: OnDelta = () => {},
): Promise<Alone> {
  const [organization] = await context.db.inOrganization(organizationId, (tx) =>
    tx.select().from(organizations).where(eq(organizations.id, organizationId)),
  );
  if (!organization) throw new Refused('not_found');
  const question: Question = {
    organizationId,
    sessionId: null,
    talkedIn: languageOfLocale(locale),
    reach,
    released: false,
    settings: Settings.parse(organization.settings),
    question: text,
    lines: [text],
    history: [],
    said: [{ id: context.newId(), seq: 1, text }],
    answered: 0,
  };
  return { question, ...(await computed(context, question, onDelta)) };
}

const noAnswer: Omit<KnowledgeAnswer, 'parts'> = {
  source: 'none',
  citations: [],
  confidence: 0,
  searched: '',
  passages: [],
  faq: null,
  smallTalk: null,
};

/** Which rule calls, or would call, a person. */
export function ruleOf(outcome: Outcome): EscalationReason | null {
  if (outcome.do === 'quarantine') return null;
  return outcome.do === 'escalate' ? outcome.reason : outcome.offered;
}

/** What is said to it: where the assistant has no words of its own, that a person should answer. */
export function saidAlone(outcome: Outcome, locale: Locale): Omit<Answer, 'escalate'> {
  const t = translator(locale);
  const answer = (outcome.do === 'quarantine' ? null : outcome.answer) ?? {
    ...noAnswer,
    parts: [{ text: t('chat.needsHuman'), citations: [] }],
  };
  return {
    answer: textOf(answer),
    source: answer.source === 'small_talk' ? 'none' : answer.source,
    confidence: answer.confidence,
    citations: answer.citations.map(({ chunkId: _chunk, ...citation }) => citation),
  };
}
