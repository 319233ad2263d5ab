import { isDeepStrictEqual } from 'node:util';
import { Settings } from '@civicconnect/contract';
import { and, asc, eq, gt, ne } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations, sessions } from '../../db/schema/index.ts';
import { alertAtOf } from '../alerts/marks.ts';
import { columnsOf, type SessionRow, stateOf } from './row.ts';

const batch = 100;

/** What follows from the settings; everything else of a row is its own. */
function derivedOf(context: Context, row: SessionRow, settings: Settings) {
  const now = context.clock.now();
  const state = stateOf(row);
  const { clockAt, deadlineAt } = columnsOf(state, settings, now);
  return { clockAt, deadlineAt, alertAt: alertAtOf(row, state, settings, now) };
}

/** The next open sessions after an id, locked, with those of them whose columns no longer hold stored anew. */
async function refreshBatch(context: Context, tx: Tx, organizationId: string, after: string) {
  const rows = await tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        gt(sessions.id, after),
        ne(sessions.status, 'closed'),
      ),
    )
    .orderBy(asc(sessions.id))
    .limit(batch)
    .for('update');
  // Read after the rows are locked: whoever had one of them before us has stored what they knew.
  const [organization] = await tx
    .select({ settings: organizations.settings })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  const settings = Settings.parse(organization?.settings);
  const changed: SessionRow[] = [];
  for (const row of rows) {
    const derived = derivedOf(context, row, settings);
    const { clockAt, deadlineAt, alertAt } = row;
    const holds = isDeepStrictEqual(derived, { clockAt, deadlineAt, alertAt });
    if (holds) continue;
    await tx
      .update(sessions)
      .set(derived)
      .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, row.id)));
    changed.push(row);
  }
  return { last: rows.at(-1)?.id ?? null, changed };
}

/**
 * Brings the stored deadlines and clocks of an organization's open sessions up to its settings, some at
 * a time; staff and citizens who have one open see it. Repeated, it changes nothing.
 */
export async function refreshClocks(
  context: Context,
  { organizationId }: { organizationId: string },
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const from = after;
    const { last, changed } = await context.db.inOrganization(organizationId, (tx) =>
      refreshBatch(context, tx, organizationId, from),
    );
    for (const { id, departmentId, assigneeId, status } of changed) {
      context.relay.sessionChanged({
        organizationId,
        sessionId: id,
        messageIds: [],
        before: { departmentId, assigneeId, status },
        queued: false,
      });
    }
    if (last === null) return;
    after = last;
  }
}
