import type { Locale, Session } from '@civicconnect/contract';
import { and, eq, ne } from 'drizzle-orm';
import type { Caller, CitizenCaller, StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { sessions, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import type { SessionRow } from './row.ts';
import { changeSession } from './write.ts';

/**
 * Who asks has the session from then on: picked from a queue, or taken over from the assistant. The
 * loser of a race learns who won.
 */
export async function takeInHand(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  type: 'picked' | 'taken_over',
): Promise<Session> {
  try {
    const { session } = await changeSession(context, caller, locale, id, { type });
    return session;
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'already_assigned') throw error;
    throw new Refused('already_assigned', {
      params: { name: await assigneeName(context, caller, id) },
    });
  }
}

/** Who has a session; empty where nobody does. */
async function assigneeName(context: Context, caller: StaffCaller, id: string): Promise<string> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const [found] = await tx
      .select({ name: staff.name })
      .from(sessions)
      .innerJoin(
        staff,
        and(eq(staff.organizationId, sessions.organizationId), eq(staff.id, sessions.assigneeId)),
      )
      .where(and(eq(sessions.organizationId, caller.organizationId), eq(sessions.id, id)));
    return found?.name ?? '';
  });
}

/** Opens a closed session again; only its citizen, once. */
export async function reopen(
  context: Context,
  caller: CitizenCaller,
  locale: Locale,
  id: string,
): Promise<Session> {
  const { session } = await changeSession(context, caller, locale, id, async (tx, { row }) => ({
    type: 'reopened',
    hasOtherOpen: await hasOtherOpen(tx, row, row.kind),
  }));
  return session;
}

export async function wrongPlace(
  context: Context,
  caller: Caller,
  locale: Locale,
  id: string,
  comment: string | null,
): Promise<Session> {
  const beside = { wrongPlace: { comment, at: context.clock.now().toISOString() } };
  const { session } = await changeSession(
    context,
    caller,
    locale,
    id,
    { type: 'wrong_place' },
    { beside: { beside } },
  );
  return session;
}

/** Whether the session's citizen has another one of a kind that is not closed. */
export async function hasOtherOpen(
  tx: Tx,
  { id, organizationId, citizenId }: SessionRow,
  kind: SessionRow['kind'],
): Promise<boolean> {
  const [other] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.citizenId, citizenId),
        eq(sessions.kind, kind),
        ne(sessions.status, 'closed'),
        ne(sessions.id, id),
      ),
    );
  return other !== undefined;
}
