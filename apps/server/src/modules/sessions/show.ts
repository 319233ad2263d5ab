import type { Locale, Session } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, organizations, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { type LoadedSession, loadSessions, withQueuePosition } from './load.ts';
import { sessionView, type Viewer } from './views.ts';

/** What is the same for every session that one caller looks at in one transaction. */
export async function viewerFor(
  context: Context,
  tx: Tx,
  caller: Caller,
  locale: Locale,
): Promise<Viewer> {
  const [organization] = await tx
    .select({ settings: organizations.settings })
    .from(organizations)
    .where(eq(organizations.id, caller.organizationId));
  if (!organization) throw new Refused('not_found');
  const named = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(eq(departments.organizationId, caller.organizationId));
  return {
    caller,
    locale,
    now: context.clock.now(),
    settings: organization.settings,
    departments: new Map(named.map(({ id, name }) => [id, name])),
  };
}

/** One loaded session as the viewer sees it; a citizen's carries the place in the queue. */
export async function showLoaded(tx: Tx, loaded: LoadedSession, viewer: Viewer): Promise<Session> {
  return sessionView(
    viewer.caller.kind === 'citizen' ? await withQueuePosition(tx, loaded) : loaded,
    viewer,
  );
}

/** The session as its caller sees it after a write, in the same transaction. Access was checked before. */
export async function showSession(
  context: Context,
  tx: Tx,
  caller: Caller,
  locale: Locale,
  sessionId: string,
): Promise<Session> {
  const viewer = await viewerFor(context, tx, caller, locale);
  const [loaded] = await loadSessions(
    tx,
    and(eq(sessions.organizationId, caller.organizationId), eq(sessions.id, sessionId)),
    { limit: 1 },
  );
  if (!loaded) throw new Refused('not_found');
  return showLoaded(tx, loaded, viewer);
}
