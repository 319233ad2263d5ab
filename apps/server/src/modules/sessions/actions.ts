import type { Addition, BodyOf, Channel, endpoints, Locale, Session } from '@civicconnect/contract';
import { isLockedForCitizen } from '@civicconnect/domain';
import { and, eq, ne } from 'drizzle-orm';
import type { Caller, CitizenCaller, StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { additions, sessions, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { accessSessionForUpdate } from './load.ts';
import { stateOf } from './row.ts';
import { changeSession } from './write.ts';

/** Picks a session. The loser of a race learns who won. */
export async function assign(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<Session> {
  try {
    const { session } = await changeSession(context, caller, locale, id, { type: 'picked' });
    return session;
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'already_assigned') throw error;
    throw new Refused('already_assigned', {
      params: { name: await assigneeName(context, caller, id) },
    });
  }
}

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
  const { session } = await changeSession(context, caller, locale, id, async (tx, { row }) => {
    const [other] = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(
        and(
          eq(sessions.organizationId, caller.organizationId),
          eq(sessions.citizenId, caller.id),
          eq(sessions.kind, row.kind),
          ne(sessions.status, 'closed'),
          ne(sessions.id, id),
        ),
      );
    return { type: 'reopened', hasOtherOpen: other !== undefined };
  });
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

/** A text sent while the session was locked: kept beside the appeal, shown to staff, never dropped. */
export async function addAddition(
  context: Context,
  caller: Caller,
  id: string,
  { text, clientId }: BodyOf<typeof endpoints.addAddition>,
  channel?: Channel,
): Promise<Addition> {
  const { addition, change } = await context.db.inOrganization(
    caller.organizationId,
    async (tx) => {
      const { row } = await accessSessionForUpdate(tx, caller, id);
      const words = text.trim();
      if (words === '') {
        const errors = [{ path: 'text', code: 'too_small', message: '' }];
        throw new Refused('invalid_input', { errors });
      }
      const known = clientId
        ? await tx
            .select()
            .from(additions)
            .where(
              and(
                eq(additions.organizationId, caller.organizationId),
                eq(additions.sessionId, id),
                eq(additions.clientId, clientId),
              ),
            )
        : [];
      if (known[0]) return { addition: known[0], change: null };
      const isTaken =
        caller.kind === 'citizen' && row.status !== 'closed' && isLockedForCitizen(stateOf(row));
      if (!isTaken) throw new Refused('invalid_transition');
      const made = {
        organizationId: caller.organizationId,
        id: context.newId(),
        sessionId: id,
        text: words,
        channel: channel ?? row.channel,
        clientId: clientId ?? null,
        createdAt: context.clock.now(),
      };
      await tx.insert(additions).values(made);
      const { departmentId, assigneeId, status } = row;
      const before = { departmentId, assigneeId, status };
      return {
        addition: made,
        change: {
          organizationId: caller.organizationId,
          sessionId: id,
          messageIds: [],
          before,
          queued: false,
        },
      };
    },
  );
  if (change) context.relay.sessionChanged(change);
  return {
    id: addition.id,
    text: addition.text,
    channel: addition.channel,
    createdAt: addition.createdAt.toISOString(),
  };
}
