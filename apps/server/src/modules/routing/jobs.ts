import type { Analysis, TextLanguage } from '@civicconnect/contract';
import type { SessionEvent } from '@civicconnect/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { analyses, injectionLog, messages, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addJob, type Jobs } from '../../jobs/add.ts';
import { isAtWork } from '../departments/at-work.ts';
import { type Applied, applyEvent, pipelineActor } from '../sessions/apply.ts';
import { type LockedSession, lockSession } from '../sessions/load.ts';
import { citizenTexts } from './teach.ts';

/** After so many tries the pipeline has failed for good and people take over. */
const routingTries = 3;

/** Minutes after which one that nobody could choose for is tried again, in triage: the provider may be back. */
const againAfter = [5, 15, 60, 240];

/** Whoever was to choose gave no answer: the pipeline itself, or a provider where the local models waver. */
function isUnanswered(analysis: Analysis | null): boolean {
  if (analysis === null) return true;
  const { action, provider, timings } = analysis;
  return action === 'triage' && provider === 'local' && timings.provider !== undefined;
}

/** People have it in triage meanwhile; a text that has come since has a job of its own. */
async function tryAgainLater(
  tx: Tx,
  { organizationId, id: sessionId, status, lastCitizenSeq }: Applied['row'],
  { forCitizenSeq, again = 0 }: { forCitizenSeq: number; again: number | undefined },
): Promise<void> {
  const minutes = againAfter[again];
  if (minutes === undefined || status !== 'triage' || lastCitizenSeq !== forCitizenSeq) return;
  const runAt = new Date(Date.now() + minutes * 60_000);
  const job = { organizationId, sessionId, again: again + 1 };
  await addJob(tx, 'route', job, { key: `route:${sessionId}`, runAt });
}

function eventOf(analysis: Analysis, forCitizenSeq: number): SessionEvent {
  if (analysis.action === 'quarantine') return { type: 'injection_found', forCitizenSeq };
  const { decision } = analysis;
  if (!decision) return { type: 'routing_failed', forCitizenSeq };
  return {
    type: 'routed',
    departmentId: decision.departmentId,
    confidence: decision.confidence,
    forCitizenSeq,
  };
}

/** The numbers of the past cases, so that staff can name and open them. */
async function withNumbers(tx: Tx, organizationId: string, analysis: Analysis) {
  const { decision } = analysis;
  if (!decision) return null;
  const ids = decision.similar.map((similar) => similar.sessionId).filter((id) => id !== null);
  const known =
    ids.length === 0
      ? []
      : await tx
          .select({ id: sessions.id, number: sessions.number })
          .from(sessions)
          .where(and(eq(sessions.organizationId, organizationId), inArray(sessions.id, ids)));
  const numbers = new Map(known.map(({ id, number }) => [id, number]));
  return {
    departmentId: decision.departmentId,
    confidence: decision.confidence,
    reason: decision.reason,
    words: decision.words,
    runnersUp: decision.runnersUp.map(({ departmentId, share }) => ({ departmentId, share })),
    similar: decision.similar.map(({ sessionId, quote, similarity, departmentId }) => ({
      sessionId,
      quote,
      similarity,
      departmentId,
      number: (sessionId && numbers.get(sessionId)) ?? null,
    })),
    provider: analysis.provider,
    model: analysis.model,
  };
}

/** A department that was closed while the brain thought is no choice: then people choose. */
async function whileAtWork(
  tx: Tx,
  organizationId: string,
  analysis: Analysis | null,
): Promise<Analysis | null> {
  if (!analysis?.decision) return analysis;
  const isOpen = await isAtWork(tx, organizationId, analysis.decision.departmentId);
  return isOpen ? analysis : { ...analysis, action: 'triage', decision: null };
}

/** A result counts only for the texts it was computed from; the domain refuses a stale one. */
async function applyResult(
  context: Context,
  tx: Tx,
  locked: LockedSession,
  forCitizenSeq: number,
  made: Analysis | null,
) {
  const analysis = await whileAtWork(tx, locked.row.organizationId, made);
  const event: SessionEvent = analysis
    ? eventOf(analysis, forCitizenSeq)
    : { type: 'routing_failed', forCitizenSeq };
  const { organizationId, id: sessionId } = locked.row;
  // A quarantined session looks to its citizen like one being routed: it learns no language either.
  const beside =
    analysis && event.type !== 'injection_found'
      ? {
          routing: await withNumbers(tx, organizationId, analysis),
          candidates: analysis.candidates.map(({ departmentId, share }) => ({
            departmentId,
            share,
          })),
          language: analysis.language satisfies TextLanguage,
        }
      : {};
  const applied = await applyEvent(context, tx, locked, event, pipelineActor, { beside }).catch(
    (error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    },
  );
  // What was removed while the brain thought leaves no thought of it either.
  if (!analysis || locked.row.contentsRemovedAt) return applied;
  const now = context.clock.now();
  await tx.insert(analyses).values({
    organizationId,
    id: context.newId(),
    sessionId,
    forSeq: forCitizenSeq,
    result: analysis,
    applied: applied !== null,
    createdAt: now,
  });
  if (applied && event.type === 'injection_found') {
    await tx.insert(injectionLog).values({
      organizationId,
      id: context.newId(),
      sessionId,
      seq: forCitizenSeq,
      riskScore: analysis.injection.riskScore,
      signals: analysis.injection.signals,
      createdAt: now,
    });
  }
  return applied;
}

/** The citizen's last message names the analysis in the ledger. */
async function messageAt(
  tx: Tx,
  { organizationId, id: sessionId }: LockedSession['row'],
  seq: number,
): Promise<string> {
  const [found] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, organizationId),
        eq(messages.sessionId, sessionId),
        eq(messages.seq, seq),
      ),
    );
  return found?.id ?? sessionId;
}

/** Routes one session: reads its texts, asks the brain outside any transaction, applies what it said. */
export async function routeSession(
  context: Context,
  { organizationId, sessionId, again }: Jobs['route'],
  attempt: number,
) {
  const read = await context.db.inOrganization(organizationId, async (tx) => {
    const locked = await lockSession(tx, organizationId, sessionId);
    if (!locked || (locked.row.status !== 'routing' && locked.row.status !== 'triage')) return null;
    return {
      ...locked,
      text: await citizenTexts(tx, organizationId, sessionId),
      messageId: await messageAt(tx, locked.row, locked.row.lastCitizenSeq),
    };
  });
  if (!read) return;
  const forCitizenSeq = read.row.lastCitizenSeq;
  let analysis: Analysis | null = null;
  try {
    analysis = await context.analyst.analyze({
      messageId: read.messageId,
      sessionId,
      organizationId,
      text: read.text,
      conversationLanguage: read.row.language === 'unknown' ? null : read.row.language,
      skipInjection: read.row.released,
      settings: {},
    });
  } catch (error) {
    if (attempt < routingTries) throw error;
    context.log.error(
      { err: error, sessionId },
      'routing failed for good: the session goes to triage',
    );
  }
  const applied = await context.db.inOrganization(organizationId, async (tx) => {
    const locked = await lockSession(tx, organizationId, sessionId);
    if (!locked) return null;
    const done = await applyResult(context, tx, locked, forCitizenSeq, analysis);
    if (isUnanswered(analysis)) {
      await tryAgainLater(tx, done?.row ?? locked.row, { forCitizenSeq, again });
    }
    return done;
  });
  if (!applied) return;
  context.metrics.routed.inc({ outcome: analysis?.action ?? 'failed' });
  context.relay.sessionChanged(applied.change);
}
