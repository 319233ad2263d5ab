import type { Locale, Session } from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { and, eq, inArray } from 'drizzle-orm';
import { actorOf, type Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, organizations, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { type LoadedSession, loadSessions, withQueuePosition } from './load.ts';
import { stateOf } from './row.ts';
import { sessionView, type Viewer } from './views.ts';

/** What is the same for every viewer of one organization in one transaction. */
type Surroundings = Omit<Viewer, 'caller' | 'locale'>;

export async function surroundingsOf(
  context: Context,
  tx: Tx,
  organizationId: string,
): Promise<Surroundings> {
  const [organization] = await tx
    .select({ settings: organizations.settings })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!organization) throw new Refused('not_found');
  const named = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(eq(departments.organizationId, organizationId));
  return {
    now: context.clock.now(),
    settings: organization.settings,
    departments: new Map(named.map(({ id, name }) => [id, name])),
  };
}

export async function viewerFor(
  context: Context,
  tx: Tx,
  caller: Caller,
  locale: Locale,
): Promise<Viewer> {
  return { caller, locale, ...(await surroundingsOf(context, tx, caller.organizationId)) };
}

/** Which of the past cases that these sessions lean on the viewer may read as they stand now. */
async function quotableBy(
  tx: Tx,
  { caller }: Viewer,
  shown: LoadedSession[],
): Promise<ReadonlySet<string>> {
  const named = shown.flatMap(
    ({ row }) => row.routing?.similar.map((past) => past.sessionId) ?? [],
  );
  const ids = [...new Set(named.filter((id) => id !== null))];
  if (caller.kind !== 'staff' || ids.length === 0) return new Set();
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.organizationId, caller.organizationId), inArray(sessions.id, ids)));
  const readable = rows.filter((row) => canReadSession(actorOf(caller), stateOf(row)));
  return new Set(readable.map((row) => row.id));
}

/** Loaded sessions as the viewer sees them; a citizen's carry the place in the queue. */
export async function showAll(tx: Tx, shown: LoadedSession[], viewer: Viewer): Promise<Session[]> {
  const quotable = await quotableBy(tx, viewer, shown);
  const views: Session[] = [];
  for (const loaded of shown) {
    const placed = viewer.caller.kind === 'citizen' ? await withQueuePosition(tx, loaded) : loaded;
    views.push(sessionView(placed, viewer, quotable));
  }
  return views;
}

export async function showLoaded(tx: Tx, loaded: LoadedSession, viewer: Viewer): Promise<Session> {
  const [view] = await showAll(tx, [loaded], viewer);
  if (!view) throw new Error('a session that could not be shown');
  return view;
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
