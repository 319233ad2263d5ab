import type { endpoints, Locale, QuarantinedMessage, QueryOf } from '@civicconnect/contract';
import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { injectionLog, organizations, sessions } from '../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { citizenTexts } from '../routing/teach.ts';
import { loadSession } from '../sessions/load.ts';
import { showLoaded, viewerFor } from '../sessions/show.ts';
import { citizenHistory } from './history.ts';
import { actingIn } from './standing.ts';

type Stopped = Pick<QuarantinedMessage, 'organization'> & { sessionId: string };

async function stoppedSessions(
  tx: Tx,
  organizationId: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<Stopped[]> {
  const { id, slug, name } = organizations;
  return tx
    .select({ sessionId: sessions.id, organization: { id, slug, name } })
    .from(sessions)
    .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
    .where(
      and(
        eq(sessions.status, 'quarantined'),
        organizationId ? eq(sessions.organizationId, organizationId) : undefined,
        after ? gt(sessions.id, after) : undefined,
      ),
    )
    .orderBy(asc(sessions.id))
    .limit(limit);
}

/** One stopped message, read behind the wall of its own organization; null when it was decided meanwhile. */
async function showStopped(
  context: Context,
  superuser: StaffCaller,
  locale: Locale,
  { organization, sessionId }: Stopped,
): Promise<QuarantinedMessage | null> {
  const caller = actingIn(superuser, organization.id);
  return context.db.inOrganization(organization.id, async (tx) => {
    const loaded = await loadSession(tx, organization.id, sessionId);
    if (loaded?.row.status !== 'quarantined') return null;
    const [last] = await tx
      .select()
      .from(injectionLog)
      .where(
        and(
          eq(injectionLog.organizationId, organization.id),
          eq(injectionLog.sessionId, sessionId),
        ),
      )
      .orderBy(desc(injectionLog.createdAt))
      .limit(1);
    return {
      organization,
      history: await citizenHistory(tx, loaded.row),
      session: await showLoaded(tx, loaded, await viewerFor(context, tx, caller, locale)),
      text: await citizenTexts(tx, organization.id, sessionId),
      riskScore: last?.riskScore ?? 0,
      signals: last?.signals ?? [],
      quarantinedAt: (last?.createdAt ?? loaded.row.openedAt).toISOString(),
    };
  });
}

/** What the detector stopped, in every organization or in one, oldest first. */
export async function listQuarantine(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { cursor, limit, organization }: QueryOf<typeof endpoints.listQuarantine>,
): Promise<{ items: QuarantinedMessage[]; nextCursor: string | null }> {
  const [after] = cursor ? readCursor(cursor, ['id']) : [];
  const found = await context.db.onPlatform((tx) =>
    stoppedSessions(tx, organization, after, limit + 1),
  );
  const items: QuarantinedMessage[] = [];
  for (const stopped of found.slice(0, limit)) {
    const item = await showStopped(context, caller, locale, stopped);
    if (item) items.push(item);
  }
  const end = found[limit - 1];
  return {
    items,
    nextCursor: found.length > limit && end ? writeCursor([end.sessionId]) : null,
  };
}
