import { isNotNull, min, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { installation, sessions } from '../db/schema/index.ts';
import { sweepAlerts } from '../modules/alerts/sweep.ts';
import { readClockOffset, sweepClocks } from './clocks.ts';

async function moveBy(context: Context, seconds: number): Promise<void> {
  await context.db.onPlatform((tx) =>
    tx
      .update(installation)
      .set({ clockOffsetSeconds: sql`${installation.clockOffsetSeconds} + ${seconds}` }),
  );
  await readClockOffset(context);
}

async function nextDue(context: Context): Promise<Date | null> {
  const [row] = await context.db.onPlatform((tx) =>
    tx
      .select({ at: min(sessions.clockAt) })
      .from(sessions)
      .where(isNotNull(sessions.clockAt)),
  );
  return row?.at ?? null;
}

/** A batch at a time; a session whose clock keeps failing does not hold the rest up. */
async function sweepAll(context: Context): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    if ((await sweepClocks(context)) + (await sweepAlerts(context)) === 0) return;
  }
}

/**
 * Moves the clock of the whole installation forward as time itself would pass: it stops at each
 * instant at which a session's clock is due, so that a warning comes before the close it warns of.
 * Gives the time it is then.
 */
export async function advanceClock(context: Context, seconds: number): Promise<Date> {
  const target = context.clock.now().getTime() + seconds * 1000;
  for (;;) {
    await sweepAll(context);
    const left = target - context.clock.now().getTime();
    if (left <= 0) return context.clock.now();
    const due = (await nextDue(context))?.getTime() ?? target;
    const step = Math.min(left, Math.max(due - context.clock.now().getTime(), 1));
    await moveBy(context, Math.ceil(step / 1000));
  }
}
