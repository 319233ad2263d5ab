import type { Context } from '../context.ts';
import { sweepAlerts } from '../modules/alerts/sweep.ts';
import { sweepUnattended } from '../modules/alerts/unattended.ts';
import { sweepAssignments } from '../modules/assignment/assign.ts';
import { sweepNotifications } from '../modules/notifications/queries.ts';

/**
 * What staff must hear of without anybody having done anything: deadlines that come near or pass,
 * quarantine, absent colleagues; and what the program deals out. Then what is too old is taken out.
 */
export async function sweepNews(context: Context): Promise<void> {
  await sweepAlerts(context);
  // Who is connected here is there, however far the clock has just been moved.
  await context.attendance.beat();
  await sweepUnattended(context);
  await sweepAssignments(context);
  await sweepNotifications(context);
}
