import type { Locale, QuarantinedMessage } from '@civicconnect/contract';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { injectionLog, sessions } from '../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { citizenTexts } from '../routing/teach.ts';
import { loadSessions } from '../sessions/load.ts';
import { showLoaded, viewerFor } from '../sessions/show.ts';

/** What the detector stopped in the caller's organization, oldest first. */
export async function listQuarantine(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: QuarantinedMessage[]; nextCursor: string | null }> {
  const { organizationId } = caller;
  const [after] = cursor ? readCursor(cursor, ['id']) : [];
  return context.db.inOrganization(organizationId, async (tx) => {
    const viewer = await viewerFor(context, tx, caller, locale);
    const found = await loadSessions(
      tx,
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.status, 'quarantined'),
        after ? gt(sessions.id, after) : undefined,
      ),
      { orderBy: [asc(sessions.id)], limit: limit + 1 },
    );
    const shown = found.slice(0, limit);
    const logged = shown.length
      ? await tx
          .select()
          .from(injectionLog)
          .where(
            and(
              eq(injectionLog.organizationId, organizationId),
              inArray(
                injectionLog.sessionId,
                shown.map(({ row }) => row.id),
              ),
            ),
          )
          .orderBy(asc(injectionLog.createdAt))
      : [];
    const items: QuarantinedMessage[] = [];
    for (const loaded of shown) {
      const last = logged.filter((entry) => entry.sessionId === loaded.row.id).at(-1);
      items.push({
        session: await showLoaded(tx, loaded, viewer),
        text: await citizenTexts(tx, organizationId, loaded.row.id),
        riskScore: last?.riskScore ?? 0,
        signals: last?.signals ?? [],
        quarantinedAt: (last?.createdAt ?? loaded.row.openedAt).toISOString(),
      });
    }
    const end = shown.at(-1);
    return { items, nextCursor: found.length > limit && end ? writeCursor([end.row.id]) : null };
  });
}
