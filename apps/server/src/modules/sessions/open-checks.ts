import type { Settings } from '@civicconnect/contract';
import { and, asc, eq, gt, ne } from 'drizzle-orm';
import type { CitizenCaller } from '../../caller.ts';
import type { Tx } from '../../db/database.ts';
import {
  citizens,
  messages,
  neighborhoods,
  organizations,
  sessions,
} from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import type { SessionRow } from './row.ts';

const openedPerHour = 5;
const hour = 3600 * 1000;

/** The citizen's row, locked: two appeals of one citizen are opened one after the other. */
export async function lockCitizen(
  tx: Tx,
  caller: CitizenCaller,
): Promise<{ name: string | null; settings: Settings }> {
  const [found] = await tx
    .select({ name: citizens.name, settings: organizations.settings })
    .from(citizens)
    .innerJoin(organizations, eq(organizations.id, citizens.organizationId))
    .where(and(eq(citizens.organizationId, caller.organizationId), eq(citizens.id, caller.id)))
    .for('update', { of: citizens });
  if (!found) throw new Refused('not_found');
  return found;
}

export async function sameTextRecently(tx: Tx, caller: CitizenCaller, text: string, since: Date) {
  const [same] = await tx
    .select({ sessionId: sessions.id, number: sessions.number })
    .from(sessions)
    .innerJoin(
      messages,
      and(
        eq(messages.organizationId, sessions.organizationId),
        eq(messages.sessionId, sessions.id),
      ),
    )
    .where(
      and(
        eq(sessions.organizationId, caller.organizationId),
        eq(sessions.citizenId, caller.id),
        eq(messages.authorKind, 'citizen'),
        gt(messages.createdAt, since),
        eq(messages.text, text),
      ),
    )
    .limit(1);
  return same ?? null;
}

export async function openAppealOf(tx: Tx, caller: CitizenCaller): Promise<SessionRow | null> {
  const [row] = await tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, caller.organizationId),
        eq(sessions.citizenId, caller.id),
        eq(sessions.kind, 'appeal'),
        ne(sessions.status, 'closed'),
      ),
    )
    .for('update');
  return row ?? null;
}

/** Counted from the rows themselves, so that a restart forgets nothing. */
export async function limitOpenings(tx: Tx, caller: CitizenCaller, now: Date): Promise<void> {
  const recent = await tx
    .select({ openedAt: sessions.openedAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, caller.organizationId),
        eq(sessions.citizenId, caller.id),
        eq(sessions.kind, 'appeal'),
        gt(sessions.openedAt, new Date(now.getTime() - hour)),
      ),
    )
    .orderBy(asc(sessions.openedAt));
  const oldest = recent.at(-openedPerHour);
  if (!oldest) return;
  const seconds = Math.ceil((oldest.openedAt.getTime() + hour - now.getTime()) / 1000);
  throw new Refused('rate_limited', { params: { seconds } });
}

export async function checkNeighborhood(
  tx: Tx,
  caller: CitizenCaller,
  id: string | undefined,
): Promise<void> {
  if (!id) return;
  const [known] = await tx
    .select({ id: neighborhoods.id })
    .from(neighborhoods)
    .where(and(eq(neighborhoods.organizationId, caller.organizationId), eq(neighborhoods.id, id)));
  if (!known) {
    throw new Refused('invalid_input', {
      errors: [{ path: 'neighborhoodId', code: 'other', message: '' }],
    });
  }
}
