import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { feedback, ratingReminders, sessions } from '../../db/schema/index.ts';

/** For so long a reminder stands on the portal's pages. */
const shownDays = 14;

/** The latest closed session that a citizen was reminded of and has not rated. */
export async function findReminder(
  context: Context,
  { organizationId, id }: { organizationId: string; id: string },
) {
  const since = new Date(context.clock.now().getTime() - shownDays * 86_400_000);
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select({
        id: sessions.id,
        number: sessions.number,
        kind: sessions.kind,
        closedAt: sessions.closedAt,
      })
      .from(ratingReminders)
      .innerJoin(
        sessions,
        and(
          eq(sessions.organizationId, ratingReminders.organizationId),
          eq(sessions.id, ratingReminders.sessionId),
        ),
      )
      .leftJoin(
        feedback,
        and(
          eq(feedback.organizationId, sessions.organizationId),
          eq(feedback.sessionId, sessions.id),
        ),
      )
      .where(
        and(
          eq(ratingReminders.organizationId, organizationId),
          eq(ratingReminders.citizenId, id),
          gte(ratingReminders.remindedAt, since),
          eq(sessions.status, 'closed'),
          isNull(feedback.sessionId),
        ),
      )
      .orderBy(desc(ratingReminders.remindedAt))
      .limit(1);
    return row?.closedAt ? { ...row, closedAt: row.closedAt.toISOString() } : null;
  });
}
