import type { Locale, LocalizedText, Session } from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { actorOf, type Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { departments, organizations, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { type LoadedSession, loadSession, withQueuePosition } from './load.ts';
import { stateOf } from './row.ts';
import { sessionView, type Viewer } from './views.ts';

/** What is the same for every viewer of one organization in one transaction. */
export type Surroundings = Omit<Viewer, 'caller' | 'locale'>;

const settingsAndNames = prepared((tx) =>
  tx
    .select({
      settings: organizations.settings,
      departments: sql<Record<string, LocalizedText>>`(
        select coalesce(jsonb_object_agg(d.id, d.name), '{}') from ${departments} d
        where d.organization_id = ${organizations}.organization_id)`,
    })
    .from(organizations)
    .where(eq(organizations.id, sql.placeholder('organizationId')))
    .prepare('settings_and_names'),
);

export async function surroundingsOf(
  context: Context,
  tx: Tx,
  organizationId: string,
): Promise<Surroundings> {
  const [organization] = await settingsAndNames(tx, { organizationId });
  if (!organization) throw new Refused('not_found');
  const { settings, departments: named } = organization;
  const { clock, secret } = context;
  return {
    now: clock.now(),
    signing: { clock, secret },
    settings,
    departments: new Map(Object.entries(named)),
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
    const placed =
      viewer.caller.kind === 'citizen' ? await withQueuePosition(tx, loaded, viewer.now) : loaded;
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
  const loaded = await loadSession(tx, caller.organizationId, sessionId);
  if (!loaded) throw new Refused('not_found');
  return showLoaded(tx, loaded, viewer);
}
