import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../../context.ts';
import { messages, replayedMessages, replays, sessions } from '../../../db/schema/index.ts';
import type { Jobs } from '../../../jobs/add.ts';
import { type Judged, judge } from './judge.ts';
import { type ReplayRouter, routerWithout } from './router.ts';
import { triedSettings } from './tried-settings.ts';

/** After so many tries it has failed for good; what was judged until then stays. */
const mostTries = 3;

type Job = Jobs['replay'];
type ReplayRow = typeof replays.$inferSelect;

const ofReplay = ({ organizationId, replayId }: Job) =>
  and(eq(replays.organizationId, organizationId), eq(replays.id, replayId));

/** Null when it was stopped, is over, or went. */
async function begin(context: Context, job: Job): Promise<ReplayRow | null> {
  const [row] = await context.db.inOrganization(job.organizationId, (tx) =>
    tx
      .update(replays)
      .set({ state: 'running' })
      .where(and(ofReplay(job), inArray(replays.state, ['waiting', 'running'])))
      .returning(),
  );
  return row ?? null;
}

async function finish(context: Context, job: Job, state: 'done' | 'failed'): Promise<void> {
  await context.db.inOrganization(job.organizationId, (tx) =>
    tx
      .update(replays)
      .set({ state, finishedAt: context.clock.now() })
      .where(and(ofReplay(job), eq(replays.state, 'running'))),
  );
}

/** The next message that was not judged yet, with what its citizen had written; null when all were. */
function nextMessage(context: Context, { organizationId, replayId }: Job) {
  return context.db.inOrganization(organizationId, async (tx) => {
    const [next] = await tx
      .select({ row: replayedMessages, released: sessions.released })
      .from(replayedMessages)
      .innerJoin(
        sessions,
        and(
          eq(sessions.organizationId, replayedMessages.organizationId),
          eq(sessions.id, replayedMessages.sessionId),
        ),
      )
      .where(
        and(
          eq(replayedMessages.organizationId, organizationId),
          eq(replayedMessages.replayId, replayId),
          isNull(replayedMessages.after),
        ),
      )
      .orderBy(asc(replayedMessages.position))
      .limit(1);
    if (!next) return null;
    const { sessionId, forSeq, position } = next.row;
    const texts = await tx
      .select({ text: messages.text })
      .from(messages)
      .where(
        and(
          eq(messages.organizationId, organizationId),
          eq(messages.sessionId, sessionId),
          eq(messages.authorKind, 'citizen'),
          sql`${messages.seq} <= ${forSeq}`,
        ),
      )
      .orderBy(asc(messages.seq));
    return {
      position,
      message: {
        organizationId,
        sessionId,
        name: `${replayId}/${position}`,
        text: texts.map(({ text }) => text).join('\n\n'),
        released: next.released,
      },
    };
  });
}

/** False when the replay was stopped meanwhile: then the last message counts no more. */
async function keep(context: Context, job: Job, position: number, judged: Judged) {
  const { organizationId, replayId } = job;
  const { before, after, spentMicros } = judged;
  return context.db.inOrganization(organizationId, async (tx) => {
    const going = await tx
      .update(replays)
      .set({ spentMicros: sql`${replays.spentMicros} + ${spentMicros}` })
      .where(ofReplay(job))
      .returning({ state: replays.state });
    if (going[0]?.state !== 'running') return false;
    await tx
      .update(replayedMessages)
      .set({ before, after })
      .where(
        and(
          eq(replayedMessages.organizationId, organizationId),
          eq(replayedMessages.replayId, replayId),
          eq(replayedMessages.position, position),
        ),
      );
    return true;
  });
}

async function judgeAll(
  context: Context,
  job: Job,
  row: ReplayRow,
  router: ReplayRouter,
  signal: AbortSignal | undefined,
): Promise<void> {
  const settings = { before: row.settings, after: triedSettings(row.settings, row.changes) };
  for (;;) {
    // The process stops: whoever takes the job next goes on where this one was.
    signal?.throwIfAborted();
    const next = await nextMessage(context, job);
    if (!next) return finish(context, job, 'done');
    const judged = await judge(context, router, next.message, settings);
    if (!(await keep(context, job, next.position, judged))) return;
  }
}

/** Judges the messages of a replay one after the other; may be repeated after it broke off. */
export async function runReplay(
  context: Context,
  job: Job,
  { attempt, signal }: { attempt: number; signal?: AbortSignal | undefined },
): Promise<void> {
  const row = await begin(context, job);
  if (!row) return;
  try {
    const router = await routerWithout(context, job.organizationId, job.replayId);
    try {
      await context.db.inOrganization(job.organizationId, (tx) =>
        tx.update(replays).set({ leftOut: router.leftOut.size }).where(ofReplay(job)),
      );
      await judgeAll(context, job, row, router, signal);
    } finally {
      await router.close();
    }
  } catch (error) {
    if (attempt < mostTries || signal?.aborted) throw error;
    context.log.error({ err: error }, 'a replay failed for good: what was judged stays');
    await finish(context, job, 'failed');
  }
}
