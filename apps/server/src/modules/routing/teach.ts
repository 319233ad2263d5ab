import type { Fact } from '@civicconnect/domain';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { learned, messages, sessions } from '../../db/schema/index.ts';
import { embedSoon } from '../../vectors/embed-soon.ts';
import type { Applied } from '../sessions/apply.ts';
import { lockTeaching } from './checkpoint.ts';
import { guardSoon } from './guards.ts';
import { replaceEarlier } from './retire.ts';

/** All that the citizen wrote in a session, oldest first: what routing reads and learning remembers. */
export async function citizenTexts(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<string> {
  const rows = await tx
    .select({ text: messages.text })
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, organizationId),
        eq(messages.sessionId, sessionId),
        eq(messages.authorKind, 'citizen'),
      ),
    )
    .orderBy(asc(messages.seq));
  return rows.map((row) => row.text).join('\n\n');
}

/** Stores the example that a confirmation or a correction is, in its transaction. Gives its id, if there is one. */
export async function teach(
  context: Context,
  tx: Tx,
  { row, facts }: Pick<Applied, 'row' | 'facts'>,
  taughtBy: string,
): Promise<string | null> {
  const fact = facts.find(
    (candidate): candidate is Extract<Fact, { type: 'learn' }> => candidate.type === 'learn',
  );
  if (!fact) return null;
  await lockTeaching(tx, row.organizationId);
  const now = context.clock.now();
  await replaceEarlier(tx, row, fact.departmentId, { at: now, by: taughtBy });
  const id = context.newId();
  await tx.insert(learned).values({
    organizationId: row.organizationId,
    id,
    text: await citizenTexts(tx, row.organizationId, row.id),
    language: row.language === 'unknown' ? null : row.language,
    departmentId: fact.departmentId,
    source: fact.how,
    sessionId: row.id,
    taughtBy,
    createdAt: now,
  });
  await embedSoon(context, tx, row.organizationId);
  await guardSoon(context, tx, row.organizationId, id);
  return id;
}

const comparedWith = 200;

/** How many open sessions that stand elsewhere the model would now send to the department. */
export async function similarNow(
  context: Context,
  organizationId: string,
  departmentId: string,
): Promise<number> {
  const elsewhere = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ text: messages.text })
      .from(sessions)
      .innerJoin(
        messages,
        and(
          eq(messages.organizationId, sessions.organizationId),
          eq(messages.sessionId, sessions.id),
          eq(messages.seq, 1),
        ),
      )
      .where(
        and(
          eq(sessions.organizationId, organizationId),
          inArray(sessions.status, ['routing', 'triage', 'queued']),
          sql`${sessions.departmentId} is distinct from ${departmentId}`,
          ne(messages.text, ''),
        ),
      )
      .orderBy(sql`${sessions.openedAt} desc`)
      .limit(comparedWith),
  );
  return context.brain.countWouldMove(
    organizationId,
    elsewhere.map((row) => row.text),
    departmentId,
  );
}
