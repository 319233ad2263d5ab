import { type Passage, tokensOf } from '@civicconnect/ai';
import {
  type endpoints,
  type ResponseOf,
  Settings,
  type TextLanguage,
} from '@civicconnect/contract';
import { and, desc, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import { organizations, unansweredGroups, unansweredQuestions } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { ready } from '../../assistant/ready.ts';
import { textLanguageOf } from './actions.ts';

type Draft = ResponseOf<typeof endpoints.draftFaq>['draft'];

/** So many questions of a group are read, and so many of their words become keywords. */
const mostRead = 50;
const mostKeywords = 6;

async function readGroup(context: Context, organizationId: string, id: string) {
  return context.db.inOrganization(organizationId, async (tx) => {
    const [group] = await tx
      .select()
      .from(unansweredGroups)
      .where(and(eq(unansweredGroups.organizationId, organizationId), eq(unansweredGroups.id, id)));
    if (!group) throw new Refused('not_found');
    const asked = await tx
      .select({ text: unansweredQuestions.text })
      .from(unansweredQuestions)
      .where(
        and(
          eq(unansweredQuestions.organizationId, organizationId),
          eq(unansweredQuestions.groupId, id),
        ),
      )
      .orderBy(desc(unansweredQuestions.askedAt))
      .limit(mostRead);
    return { ...group, texts: asked.map(({ text }) => text) };
  });
}

/**
 * The words, as they were written, that most of the questions have. One question alone gives none: any
 * keyword speaks for its FAQ, and "when" or "may" would speak for far too much.
 */
function keywordsOf(texts: readonly string[], language: Draft['language']): string[] {
  const counts = new Map<string, { written: string; times: number }>();
  for (const text of texts) {
    const tokens = tokensOf(text, textLanguageOf(language)).filter(({ stop }) => !stop);
    const own = new Map(tokens.map(({ word, start, end }) => [word, text.slice(start, end)]));
    for (const [word, written] of own) {
      const times = (counts.get(word)?.times ?? 0) + 1;
      counts.set(word, { written: written.toLowerCase(), times });
    }
  }
  return [...counts.values()]
    .filter(({ times }) => times > 1 && times > texts.length / 2)
    .sort((one, other) => other.times - one.times)
    .slice(0, mostKeywords)
    .map(({ written }) => written);
}

type Group = Awaited<ReturnType<typeof readGroup>>;
type Answer = Pick<Draft, 'answer' | 'model'>;

async function aiSettings(context: Context, organizationId: string): Promise<Settings> {
  const [row] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId)),
  );
  return Settings.parse(row?.settings ?? {});
}

/**
 * The answer in a provider's words, each sentence checked against the passages; null where none is set up,
 * none answers, or the question may not leave this machine.
 */
async function inBetterWords(
  context: Context,
  organizationId: string,
  question: string,
  language: TextLanguage,
  passages: readonly Passage[],
): Promise<Answer | null> {
  if (!context.models.isConfigured || passages.length === 0) return null;
  const { ai, assistant } = await aiSettings(context, organizationId);
  const { riskScore } = await context.brain.detectInjection(question);
  if (riskScore >= ai.injectionIsolate) return null;
  const detected = language === 'unknown' ? await context.brain.detectLanguage(question) : null;
  const spoken = detected?.language ?? language;
  if (spoken === 'unknown') return null;
  const made = await context.models.generate({
    organizationId,
    sessionId: null,
    messageId: null,
    purpose: 'draft',
    question,
    language: spoken,
    history: [],
    passages,
    isolate: ai.injectionIsolate,
    assistantName: '',
    manner: assistant.manner,
    model: ai.model,
    temperature: ai.temperature,
    maxTokens: ai.maxTokens,
    maskPersonalData: ai.maskPersonalData,
    dailyCap: ai.dailyCap,
  });
  if (!made || made.parts.length === 0) return null;
  return { answer: made.parts.map(({ text }) => text).join(' '), model: made.model };
}

/**
 * What public documents say to it: in a provider's words where there is one, else the sentences that
 * answer, else the nearest passage. An FAQ is for everyone unless somebody says otherwise, so internal
 * documents are not asked.
 */
async function answerOf(
  context: Context,
  organizationId: string,
  { question, language }: Group,
): Promise<Answer> {
  const knowledge = await ready(context, organizationId);
  const spoken = textLanguageOf(language);
  const input = { reach: 'public' as const, language: spoken };
  const { source, parts, passages } = await knowledge.answer(organizationId, question, input);
  const worded = await inBetterWords(context, organizationId, question, spoken, passages);
  if (worded) return worded;
  const said = source === 'documents' ? parts.map(({ text }) => text).join(' ') : null;
  return { answer: said ?? passages[0]?.text ?? '', model: null };
}

/** A draft of an FAQ for a group of questions, for somebody to read, mend and accept. */
export async function draftFaq(
  context: Context,
  { organizationId }: StaffCaller,
  id: string,
): Promise<Draft> {
  const group = await readGroup(context, organizationId, id);
  const { question, language, texts } = group;
  const drafted = await answerOf(context, organizationId, group);
  return { question, ...drafted, keywords: keywordsOf(texts, language), language };
}
