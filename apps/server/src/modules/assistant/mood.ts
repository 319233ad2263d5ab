import { type Mood, nextMood } from '@civicconnect/ai';
import type { EmotionResult } from '@civicconnect/contract';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { messages, sessions } from '../../db/schema/index.ts';
import type { Jobs } from '../../jobs/add.ts';
import { lockSession } from '../sessions/load.ts';

/** How many of a citizen's messages a mood is read from: the older ones weigh next to nothing. */
const readBack = 6;

/** A citizen's message and how it sounds. */
export interface Felt {
  id: string;
  seq: number;
  result: EmotionResult;
}

export interface Feeling {
  mood: Mood | null;
  /** Oldest first. */
  felt: Felt[];
}

/** How a citizen's messages sound, oldest first, and the mood that they add up to (α = 0.4, ai.md). */
export async function feelingOf(
  context: Pick<Context, 'brain'>,
  said: readonly { id: string; seq: number; text: string }[],
): Promise<Feeling> {
  const felt: Felt[] = [];
  let mood: Mood | null = null;
  for (const { id, seq, text } of said.slice(-readBack)) {
    const result = await context.brain.detectEmotion(text);
    felt.push({ id, seq, result });
    mood = nextMood(mood, result);
  }
  return { mood, felt };
}

/** Notes beside each message how it sounds, where it was not known. Its text stays as it is. */
export async function keepFeelings(tx: Tx, organizationId: string, felt: Felt[]): Promise<void> {
  for (const { id, result } of felt) {
    await tx
      .update(messages)
      .set({ emotion: result.emotion })
      .where(
        and(
          eq(messages.organizationId, organizationId),
          eq(messages.id, id),
          sql`${messages.emotion} is null`,
        ),
      );
  }
}

/** Job: how the citizen of a chat feels while people talk with them. */
export async function noteMood(
  context: Context,
  { organizationId, sessionId }: Jobs['mood'],
): Promise<void> {
  const said = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ id: messages.id, seq: messages.seq, text: messages.text })
      .from(messages)
      .where(
        and(
          eq(messages.organizationId, organizationId),
          eq(messages.sessionId, sessionId),
          eq(messages.authorKind, 'citizen'),
        ),
      )
      .orderBy(desc(messages.seq))
      .limit(readBack),
  );
  const { mood, felt } = await feelingOf(context, said.reverse());
  if (!mood) return;
  const changed = await context.db.inOrganization(organizationId, async (tx) => {
    const locked = await lockSession(tx, organizationId, sessionId);
    if (!locked) return null;
    await keepFeelings(tx, organizationId, felt);
    const { row } = locked;
    if (row.emotion === mood.emotion) return null;
    await tx
      .update(sessions)
      .set({ emotion: mood.emotion })
      .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
    return row;
  });
  if (!changed) return;
  const { departmentId, assigneeId, status } = changed;
  context.relay.sessionChanged({
    organizationId,
    sessionId,
    messageIds: [],
    before: { departmentId, assigneeId, status },
    queued: false,
  });
}
