import { gistOf, type Line } from '@civicconnect/ai';
import { type FeltAt, type SessionSummary, Settings } from '@civicconnect/contract';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import {
  feedback,
  messages,
  organizations,
  sessionSummaries,
  sessions,
} from '../../db/schema/index.ts';
import { addJob, type Jobs } from '../../jobs/add.ts';
import { languageOfLocale } from '../sessions/language.ts';
import type { SessionRow } from '../sessions/row.ts';

/** Of a talk, from its beginning: far more than people write. */
const mostMessages = 500;

/** Plans the summary of a closed session, anew when something was added to what is known of it. */
export async function lookBack(
  tx: Tx,
  { organizationId, id }: Pick<SessionRow, 'organizationId' | 'id'>,
): Promise<void> {
  await addJob(tx, 'summarize', { organizationId, sessionId: id }, { key: `summarize:${id}` });
}

async function readTalk(tx: Tx, { organizationId, sessionId }: Jobs['summarize']) {
  const [found] = await tx
    .select({
      session: sessions,
      settings: organizations.settings,
      rating: feedback.rating,
      comment: feedback.comment,
    })
    .from(sessions)
    .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
    .leftJoin(
      feedback,
      and(
        eq(feedback.organizationId, sessions.organizationId),
        eq(feedback.sessionId, sessions.id),
      ),
    )
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
  if (found?.session.status !== 'closed' || found.session.contentsRemovedAt) return null;
  const said = await tx
    .select({
      seq: messages.seq,
      from: messages.authorKind,
      text: messages.text,
      emotion: messages.emotion,
    })
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, organizationId),
        eq(messages.sessionId, sessionId),
        ne(messages.authorKind, 'system'),
      ),
    )
    .orderBy(asc(messages.seq))
    .limit(mostMessages);
  return { ...found, settings: Settings.parse(found.settings), said };
}

type Talk = NonNullable<Awaited<ReturnType<typeof readTalk>>>;

/** From message to message, where the mood changed. */
async function arcOf(context: Pick<Context, 'brain'>, said: Talk['said']): Promise<FeltAt[]> {
  const arc: FeltAt[] = [];
  for (const { seq, from, text, emotion: known } of said) {
    if (from !== 'citizen' || text === '') continue;
    const emotion = known ?? (await context.brain.detectEmotion(text)).emotion;
    if (arc.at(-1)?.emotion !== emotion) arc.push({ seq, emotion });
  }
  return arc;
}

/** In a provider's words, for the staff; what the detector suspects never leaves the machine. */
async function inWords(context: Context, talk: Talk, said: readonly Line[]) {
  const { session, settings, rating, comment } = talk;
  const { ai, languages } = settings;
  if (!context.models.isConfigured || said.length === 0) return null;
  // What they wrote with the rating is the last word of it.
  const lines: Line[] = comment ? [...said, { from: 'citizen', text: comment }] : [...said];
  for (const { from, text } of lines) {
    if (from !== 'citizen') continue;
    const { riskScore } = await context.brain.detectInjection(text);
    if (riskScore >= ai.injectionIsolate) return null;
  }
  const language = languageOfLocale(languages[0] ?? 'uz');
  return context.models.summarize({
    organizationId: session.organizationId,
    sessionId: session.id,
    messageId: null,
    lines,
    language,
    rating,
    maskPersonalData: ai.maskPersonalData,
    dailyCap: ai.dailyCap,
  });
}

/** What was said in it was removed meanwhile; asked under a lock, for which a removal waits. */
async function isEmptied(tx: Tx, { organizationId, sessionId }: Jobs['summarize']) {
  const [row] = await tx
    .select({ at: sessions.contentsRemovedAt })
    .from(sessions)
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)))
    .for('update');
  return row?.at !== null;
}

/** Job: what a closed session was about and how it went. Repeated, it writes the same row again. */
export async function summarizeSession(
  context: Context,
  { organizationId, sessionId }: Jobs['summarize'],
): Promise<void> {
  const talk = await context.db.inOrganization(organizationId, (tx) =>
    readTalk(tx, { organizationId, sessionId }),
  );
  if (!talk) return;
  const lines = talk.said.flatMap(({ from, text }): Line[] =>
    from === 'system' || text === '' ? [] : [{ from, text }],
  );
  const made = await inWords(context, talk, lines);
  const summary = {
    ...gistOf(lines, talk.session.language),
    arc: await arcOf(context, talk.said),
    text: made?.text ?? null,
    provider: made?.provider ?? null,
    model: made?.model ?? null,
    madeAt: context.clock.now(),
  };
  await context.db.inOrganization(organizationId, async (tx) => {
    if (await isEmptied(tx, { organizationId, sessionId })) return;
    await tx
      .insert(sessionSummaries)
      .values({ organizationId, sessionId, ...summary })
      .onConflictDoUpdate({
        target: [sessionSummaries.organizationId, sessionSummaries.sessionId],
        set: summary,
      });
  });
}

/** What is known of a session's course; null while it is not looked back on. */
export async function readSummary(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<SessionSummary | null> {
  const [row] = await tx
    .select()
    .from(sessionSummaries)
    .where(
      and(
        eq(sessionSummaries.organizationId, organizationId),
        eq(sessionSummaries.sessionId, sessionId),
      ),
    );
  if (!row) return null;
  const { matter, answer, arc, text, provider, madeAt } = row;
  return { matter, answer, arc, text, provider, madeAt: madeAt.toISOString() };
}
