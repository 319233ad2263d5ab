import type { BodyOf, endpoints, Feedback, SessionSummary } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { Caller, CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { feedback } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { applyEvent } from '../sessions/apply.ts';
import { accessSession, accessSessionForUpdate } from '../sessions/load.ts';
import { namedActor } from '../sessions/write.ts';
import { enterEvents } from '../webhooks/enter.ts';
import { lookBack, readSummary } from './summary.ts';
import { feedbackView, isEditable } from './views.ts';

/** Rates a closed session, or changes the rating within 24 hours of giving it. */
export async function giveFeedback(
  context: Context,
  caller: CitizenCaller,
  sessionId: string,
  { rating, comment }: BodyOf<typeof endpoints.giveFeedback>,
): Promise<{ feedback: Feedback; first: boolean }> {
  const now = context.clock.now();
  const { organizationId } = caller;
  const mine = and(eq(feedback.organizationId, organizationId), eq(feedback.sessionId, sessionId));
  const { stored, change, first } = await context.db.inOrganization(organizationId, async (tx) => {
    const locked = await accessSessionForUpdate(tx, caller, sessionId);
    const [known] = await tx.select().from(feedback).where(mine);
    const rated = { type: 'rated', again: known !== undefined } as const;
    const { change, row } = await applyEvent(context, tx, locked, rated, namedActor(caller));
    if (known && !isEditable(known, now)) throw new Refused('feedback_final');
    await lookBack(tx, locked.row);
    const words = { rating, comment: comment || null, updatedAt: now };
    if (known) {
      await tx.update(feedback).set(words).where(mine);
      return { stored: { ...known, ...words }, change, first: false };
    }
    const made = { organizationId, sessionId, ...words, createdAt: now };
    await tx.insert(feedback).values(made);
    const given = { rating, comment: words.comment };
    await enterEvents(context, tx, row, [{ event: 'feedback.created', feedback: given }]);
    return { stored: made, change, first: true };
  });
  context.relay.sessionChanged(change);
  return { feedback: feedbackView(stored), first };
}

/** The rating, and for staff what the session was about. */
export async function getFeedback(
  context: Context,
  caller: Caller,
  sessionId: string,
): Promise<{ feedback: Feedback | null; summary: SessionSummary | null }> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const loaded = await accessSession(tx, caller, sessionId);
    return {
      feedback: loaded.feedback && feedbackView(loaded.feedback),
      summary:
        caller.kind === 'citizen' ? null : await readSummary(tx, caller.organizationId, sessionId),
    };
  });
}
