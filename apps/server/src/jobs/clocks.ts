import { nextClock } from '@civicconnect/domain';
import { and, asc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { locks } from '../db/locks.ts';
import { installation, sessions } from '../db/schema/index.ts';
import { Refused } from '../errors.ts';
import { works } from '../modules/platform/suspended.ts';
import { applyEvent, clockActor } from '../modules/sessions/apply.ts';
import { lockSession } from '../modules/sessions/load.ts';
import { stateOf } from '../modules/sessions/row.ts';
import { sweepNews } from './news.ts';

const batch = 200;

/** The offset of the test clock, kept in the database so that all processes agree. */
export async function readClockOffset(context: Context): Promise<void> {
  const [row] = await context.db.onPlatform((tx) =>
    tx.select({ seconds: installation.clockOffsetSeconds }).from(installation).limit(1),
  );
  if (row) context.clock.setOffsetSeconds(row.seconds);
}

async function dueSessions(context: Context) {
  return context.db.onPlatform(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${locks.clocks}) as mine`,
    );
    if (!rows[0]?.mine) return [];
    return tx
      .select({ organizationId: sessions.organizationId, id: sessions.id })
      .from(sessions)
      .where(
        and(
          isNotNull(sessions.clockAt),
          lte(sessions.clockAt, context.clock.now()),
          works(sessions.organizationId),
        ),
      )
      .orderBy(asc(sessions.clockAt))
      .limit(batch);
  });
}

/** Warns of one session's coming close, or closes it; whichever the domain says is due now. */
async function tick(context: Context, organizationId: string, sessionId: string): Promise<void> {
  const applied = await context.db.inOrganization(organizationId, async (tx) => {
    const locked = await lockSession(tx, organizationId, sessionId);
    // Nobody can write there: silence closes nothing.
    if (locked?.suspendedAt) return null;
    const clock = locked && nextClock(stateOf(locked.row), locked.settings);
    if (!locked || !clock || clock.at > context.clock.now()) {
      // Settings changed since the time was stored: store the one that holds now.
      if (locked) {
        await tx
          .update(sessions)
          .set({ clockAt: clock?.at ?? null })
          .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
      }
      return null;
    }
    return applyEvent(context, tx, locked, { type: clock.event }, clockActor);
  });
  if (applied) context.relay.sessionChanged(applied.change);
}

/**
 * Nobody could answer a warning while the organization was suspended: each is given anew, with the full
 * notice, at the next look.
 */
export async function warnAnew(tx: Tx, organizationId: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ warnedAt: null, clockAt: now })
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        isNotNull(sessions.warnedAt),
        isNotNull(sessions.clockAt),
      ),
    );
}

/** One look at the clocks of all sessions. Gives how many were due. */
export async function sweepClocks(context: Context): Promise<number> {
  const due = await dueSessions(context);
  for (const { organizationId, id } of due) {
    await tick(context, organizationId, id).catch((error: unknown) => {
      if (error instanceof Refused) return;
      context.log.error(
        { err: error, sessionId: id },
        'a session’s clock failed; it is tried again',
      );
    });
  }
  return due.length;
}

const everyMs = 5000;

export interface Clocks {
  stop(): Promise<void>;
}

/** Looks at the clocks every few seconds; one process at a time does the work. */
export function startClocks(context: Context): Clocks {
  let stopped = false;
  let current: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    current = current.then(async () => {
      if (stopped) return;
      await readClockOffset(context);
      await sweepClocks(context);
      await sweepNews(context);
    });
    current = current.catch((error: unknown) =>
      context.log.error({ err: error }, 'the clocks were not looked at'),
    );
  }, everyMs);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await current;
    },
  };
}
