import type { BodyOf, endpoints, Feedback } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { Caller, CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { feedback } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { applyEvent } from '../sessions/apply.ts';
import { accessSession, accessSessionForUpdate } from '../sessions/load.ts';
import { namedActor } from '../sessions/write.ts';
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
    const { change } = await applyEvent(context, tx, locked, rated, namedActor(caller));
    if (known && !isEditable(known, now)) throw new Refused('feedback_final');
    const words = { rating, comment: comment || null, updatedAt: now };
    if (known) {
      await tx.update(feedback).set(words).where(mine);
      return { stored: { ...known, ...words }, change, first: false };
    }
    const made = { organizationId, sessionId, ...words, createdAt: now };
    await tx.insert(feedback).values(made);
    return { stored: made, change, first: true };
  });
  context.relay.sessionChanged(change);
  return { feedback: feedbackView(stored), first };
}

export async function getFeedback(
  context: Context,
  caller: Caller,
  sessionId: string,
): Promise<Feedback | null> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const loaded = await accessSession(tx, caller, sessionId);
    return loaded.feedback && feedbackView(loaded.feedback);
  });
}
