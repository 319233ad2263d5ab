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

/**
 * What staff must hear of without anybody having done anything: deadlines that come near or pass,
 * quarantine, absent colleagues; and what the program deals out. Citizens are reminded, heads told of the
 * day. Then what is too old is taken out, what changed is counted, and suggestions are drawn.
 */
export async function sweepNews(context: Context): Promise<void> {
  await sweepAlerts(context);
  // Who is connected here is there, however far the clock has just been moved.
  await context.attendance.beat();
  await sweepUnattended(context);
  await sweepAssignments(context);
  await sweepReminders(context);
  await sweepDigests(context);
  await sweepNotifications(context);
  await sweepErasures(context);
  await sweepRemoved(context);
  await sweepRetention(context);
  await sweepFigures(context);
  await sweepImprovements(context);
}
