import type { EscalationReason, Locale, Session } from '@civicconnect/contract';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { hasOtherOpen } from '../sessions/actions.ts';
import { accessSessionForUpdate } from '../sessions/load.ts';
import { showSession } from '../sessions/show.ts';
import { changeSession, namedActor } from '../sessions/write.ts';
import { escalateChat } from './escalate.ts';

/** A party of the chat calls a human; without a reason it is their wish. */
export async function escalate(
  context: Context,
  caller: Caller,
  locale: Locale,
  id: string,
  reason: EscalationReason = 'requested_human',
): Promise<Session> {
  const { change, session } = await context.db.inOrganization(caller.organizationId, async (tx) => {
    const locked = await accessSessionForUpdate(tx, caller, id);
    return {
      change: await escalateChat(context, tx, locked, reason, namedActor(caller)),
      session: await showSession(context, tx, caller, locale, id),
    };
  });
  context.relay.sessionChanged(change);
  return session;
}

/** The chat becomes an appeal; a citizen has one open at a time. */
export async function makeAppeal(
  context: Context,
  caller: Caller,
  locale: Locale,
  id: string,
): Promise<Session> {
  const { session } = await changeSession(context, caller, locale, id, async (tx, { row }) => ({
    type: 'made_appeal',
    hasOtherOpen: await hasOtherOpen(tx, row, 'appeal'),
  }));
  return session;
}
