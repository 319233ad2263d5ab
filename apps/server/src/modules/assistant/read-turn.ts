import type { Reach, Turn as Said } from '@civicconnect/ai';
import type { Settings, TextLanguage } from '@civicconnect/contract';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { answers, messages, organizations, sessions } from '../../db/schema/index.ts';

/** How far back a turn looks. */
const readBack = 60;
/** Turns that a question may refer to (ai.md). */
const contextTurns = 10;

/** What the assistant is to answer, and what was said before. */
export interface Question {
  organizationId: string;
  /** Null for one asked alone. */
  sessionId: string | null;
  /** In which the talk is held so far. */
  talkedIn: TextLanguage;
  /** What it may be answered from: all that is not the public's is for staff and their systems. */
  reach: Reach;
  /** A superuser released what was said from quarantine. */
  released: boolean;
  settings: Settings;
  /** All that the citizen wrote since anybody answered. */
  question: string;
  /** The same, message by message, the newest first. */
  lines: string[];
  history: Said[];
  /** The citizen's messages, oldest first. */
  said: { id: string; seq: number; text: string }[];
  /** Questions answered in this chat so far. */
  answered: number;
}

/** The question of a chat that waits for the assistant. */
export interface Turn extends Question {
  sessionId: string;
  /** Up to which citizen message it reads: only for this one its answer holds. */
  forSeq: number;
}

function turnsOf(rows: readonly (typeof messages.$inferSelect)[]): Said[] {
  const turns: Said[] = [];
  for (const { authorKind, text } of rows) {
    if (authorKind !== 'system') turns.push({ from: authorKind, text });
  }
  return turns.slice(-contextTurns);
}

/** The turn that a chat waits for; null where nobody waits for the assistant. */
export async function readTurn(
  context: Context,
  organizationId: string,
  sessionId: string,
): Promise<Turn | null> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const [found] = await tx
      .select({ row: sessions, settings: organizations.settings })
      .from(sessions)
      .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
      .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
    if (found?.row.status !== 'assisting' || found.row.lastWordBy !== 'citizen') return null;
    const { row, settings } = found;
    const latest = await tx
      .select()
      .from(messages)
      .where(
        and(
          eq(messages.organizationId, organizationId),
          eq(messages.sessionId, sessionId),
          sql`${messages.seq} <= ${row.lastCitizenSeq}`,
        ),
      )
      .orderBy(desc(messages.seq))
      .limit(readBack);
    const said = latest.reverse();
    const lastAnswer = said.findLastIndex(
      ({ authorKind }) => authorKind === 'assistant' || authorKind === 'staff',
    );
    const open = said.slice(lastAnswer + 1).filter(({ authorKind }) => authorKind === 'citizen');
    const mine = and(eq(answers.organizationId, organizationId), eq(answers.sessionId, sessionId));
    return {
      organizationId,
      sessionId,
      talkedIn: row.language,
      reach: 'public',
      released: row.released,
      settings,
      question: open
        .map(({ text }) => text)
        .join('\n')
        .trim(),
      lines: open.map(({ text }) => text).reverse(),
      forSeq: row.lastCitizenSeq,
      history: turnsOf(said.slice(0, lastAnswer + 1)),
      said: said.filter(({ authorKind }) => authorKind === 'citizen'),
      answered: await tx.$count(answers, mine),
    };
  });
}
