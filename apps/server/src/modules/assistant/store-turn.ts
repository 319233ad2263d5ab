import type { KnowledgeAnswer } from '@civicconnect/ai';
import type { EscalationReason, TextLanguage } from '@civicconnect/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { analyses, answers, chunks, documents, faqs, injectionLog } from '../../db/schema/index.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { recordUnanswered } from '../knowledge/unanswered/actions.ts';
import { type Applied, applyEvent, pipelineActor } from '../sessions/apply.ts';
import { type LockedSession, lockSession } from '../sessions/load.ts';
import { type Computed, type Outcome, textOf } from './compute.ts';
import { escalateChat, inOne } from './escalate.ts';
import { assistantActor } from './greeting.ts';
import { keepFeelings } from './mood.ts';
import type { Maker } from './provider.ts';
import type { Turn } from './read-turn.ts';

/** Who made an answer, and how long it took. */
export interface Made extends Maker {
  milliseconds: number;
}

interface Kept {
  organizationId: string;
  sessionId: string | null;
  forSeq: number | null;
  messageId: string | null;
  question: string;
  language: TextLanguage;
  answer: KnowledgeAnswer | null;
  escalation: EscalationReason | null;
}

/** The record of an answer, what it raised, and the question where nothing answered it. */
export async function keepAnswer(context: Context, tx: Tx, kept: Kept, made: Made): Promise<void> {
  const { organizationId, sessionId, answer } = kept;
  const cited = [...new Set(answer?.citations.map(({ chunkId }) => chunkId) ?? [])];
  await tx.insert(answers).values({
    organizationId,
    id: context.newId(),
    sessionId,
    forSeq: kept.forSeq,
    messageId: kept.messageId,
    source: answer?.source ?? 'none',
    confidence: answer?.confidence ?? 0,
    faqId: answer?.faq?.faqId ?? null,
    chunkIds: cited,
    escalation: kept.escalation,
    ...made,
    createdAt: context.clock.now(),
  });
  if (answer?.faq && answer.source === 'faq') {
    await tx
      .update(faqs)
      .set({ matched: sql`${faqs.matched} + 1`, lastMatchedAt: context.clock.now() })
      .where(and(eq(faqs.organizationId, organizationId), eq(faqs.id, answer.faq.faqId)));
  }
  if (cited.length > 0) await raiseCited(tx, organizationId, cited);
  if (answer?.source === 'none') {
    const { question: text, language } = kept;
    await recordUnanswered(context, tx, { organizationId, text, language, sessionId });
  }
}

async function raiseCited(tx: Tx, organizationId: string, chunkIds: string[]): Promise<void> {
  const raised = await tx
    .update(chunks)
    .set({ cited: sql`${chunks.cited} + 1` })
    .where(and(eq(chunks.organizationId, organizationId), inArray(chunks.id, chunkIds)))
    .returning({ documentId: chunks.documentId });
  const ids = [...new Set(raised.map(({ documentId }) => documentId))];
  if (ids.length === 0) return;
  await tx
    .update(documents)
    .set({ cited: sql`${documents.cited} + 1` })
    .where(and(eq(documents.organizationId, organizationId), inArray(documents.id, ids)));
}

/** What the assistant says, as a message of the chat. */
async function say(
  context: Context,
  tx: Tx,
  locked: LockedSession,
  answer: KnowledgeAnswer,
  beside: { language?: TextLanguage; emotion?: Computed['emotion'] },
): Promise<Applied> {
  const citations = answer.citations.map(({ chunkId: _chunk, ...citation }) => citation);
  const message = {
    text: textOf(answer),
    citations,
    clientId: null,
    channel: locked.row.channel,
  };
  const event = { type: 'assistant_message' } as const;
  return applyEvent(context, tx, locked, event, assistantActor(locked.settings), {
    message,
    beside,
  });
}

async function quarantine(
  context: Context,
  tx: Tx,
  locked: LockedSession,
  { forSeq }: Turn,
  { analysis }: Extract<Outcome, { do: 'quarantine' }>,
): Promise<SessionChange> {
  const event = { type: 'injection_found', forCitizenSeq: forSeq } as const;
  const { change } = await applyEvent(context, tx, locked, event, pipelineActor);
  const { organizationId, id: sessionId } = locked.row;
  const shared = {
    organizationId,
    sessionId,
    createdAt: context.clock.now(),
  };
  await tx
    .insert(analyses)
    .values({ ...shared, id: context.newId(), forSeq, result: analysis, applied: true });
  await tx.insert(injectionLog).values({
    ...shared,
    id: context.newId(),
    seq: forSeq,
    riskScore: analysis.injection.riskScore,
    signals: analysis.injection.signals,
  });
  return change;
}

/**
 * Stores what became of a turn, if it is still the assistant's: the row is locked, nobody has taken over
 * and nothing was written since (the lease). Null where it is not: the answer is dropped.
 */
export async function storeTurn(
  context: Context,
  turn: Turn,
  { outcome, language, emotion, felt }: Computed,
  made: Made,
): Promise<SessionChange | null> {
  const { organizationId, sessionId } = turn;
  return context.db.inOrganization(organizationId, async (tx) => {
    const locked = await lockSession(tx, organizationId, sessionId);
    if (!locked || !isStillOurs(locked, turn)) return null;
    await keepFeelings(tx, organizationId, felt);
    if (outcome.do === 'quarantine') return quarantine(context, tx, locked, turn, outcome);
    const beside = { ...(language ? { language } : {}), ...(emotion ? { emotion } : {}) };
    const said = outcome.answer ? await say(context, tx, locked, outcome.answer, beside) : null;
    const reason = outcome.do === 'escalate' ? outcome.reason : outcome.offered;
    const kept = {
      organizationId,
      sessionId,
      forSeq: turn.forSeq,
      messageId: said?.message?.id ?? null,
      question: turn.question,
      language: language ?? turn.talkedIn,
      answer: outcome.answer,
      escalation: reason,
    };
    await keepAnswer(context, tx, kept, made);
    if (outcome.do === 'answer') return said?.change ?? null;
    const row = said?.row ?? { ...locked.row, ...beside };
    const actor = assistantActor(locked.settings);
    const handed = await escalateChat(
      context,
      tx,
      { row, settings: locked.settings },
      outcome.reason,
      actor,
      said ? {} : beside,
    );
    return said ? inOne([said.change, handed]) : handed;
  });
}

function isStillOurs({ row }: LockedSession, turn: Turn): boolean {
  return (
    row.status === 'assisting' && row.lastWordBy === 'citizen' && row.lastCitizenSeq === turn.forSeq
  );
}
