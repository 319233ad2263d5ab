import type { Context } from '../context.ts';
import { sweepAlerts } from '../modules/alerts/sweep.ts';
import { sweepUnattended } from '../modules/alerts/unattended.ts';
import { sweepFigures } from '../modules/analytics/roll-up.ts';
import { sweepAssignments } from '../modules/assignment/assign.ts';
import { sweepDigests } from '../modules/digest/sweep.ts';
import { sweepReminders } from '../modules/feedback/remind.ts';
import { sweepImprovements } from '../modules/improvement/sweep.ts';
import { sweepRemoved } from '../modules/knowledge/sweep.ts';
import { sweepNotifications } from '../modules/notifications/queries.ts';
import { sweepErasures } from '../modules/organizations/erase.ts';
import { sweepRetention } from '../modules/retention/sweep.ts';

type Sweep = (context: Context) => Promise<unknown>;

/** Who is connected here is there, however far the clock has just been moved. */
const keepAttendance: Sweep = (context) => context.attendance.beat();

/**
 * What staff must hear of without anybody having done anything: deadlines that come near or pass,
 * quarantine, absent colleagues; and what the program deals out. Citizens are reminded, heads told of the
 * day. Then what is too old is taken out, what changed is counted, and suggestions are drawn.
 */
const sweeps: readonly Sweep[] = [
  sweepAlerts,
  keepAttendance,
  sweepUnattended,
  sweepAssignments,
  sweepReminders,
  sweepDigests,
  sweepNotifications,
  sweepErasures,
  sweepRemoved,
  sweepRetention,
  sweepFigures,
  sweepImprovements,
];

/** One look at all of it, in this order. One that fails is looked at again next time; the others go on. */
export async function sweepNews(context: Context, all: readonly Sweep[] = sweeps): Promise<void> {
  for (const sweep of all) {
    await sweep(context).catch((error: unknown) =>
      context.log.error({ err: error, sweep: sweep.name }, 'a sweep failed; it is tried again'),
    );
  }
}
