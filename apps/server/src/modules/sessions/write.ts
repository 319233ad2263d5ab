import type { Locale, Session } from '@civicconnect/contract';
import type { SessionEvent } from '@civicconnect/domain';
import { actorOf, type Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Refused } from '../../errors.ts';
import { type Applied, applyEvent, type NamedActor } from './apply.ts';
import { accessSessionForUpdate, type LockedSession, lockSession } from './load.ts';
import { showSession } from './show.ts';

export function namedActor(caller: Caller): NamedActor {
  return { actor: actorOf(caller), name: caller.kind === 'staff' ? caller.name : null };
}

/** Work of an action beside the event: in the same transaction, after the event was stored. */
type Also<T> = (tx: Tx, applied: Applied, locked: LockedSession) => Promise<T>;

export interface Changed<T> {
  session: Session;
  result: T;
}

/** A caller's event on a session: access, the event, the view, one transaction; then it is told. */
export async function changeSession<T = void>(
  context: Context,
  caller: Caller,
  locale: Locale,
  sessionId: string,
  event: SessionEvent | ((tx: Tx, locked: LockedSession) => Promise<SessionEvent> | SessionEvent),
  options: {
    also?: Also<T>;
    beside?: Parameters<typeof applyEvent>[5];
    /** The caller's right to the session was proven otherwise: by having corrected it. */
    unseen?: boolean;
  } = {},
): Promise<Changed<T>> {
  const { applied, session, result } = await context.db.inOrganization(
    caller.organizationId,
    async (tx) => {
      const locked = options.unseen
        ? await lockSession(tx, caller.organizationId, sessionId)
        : await accessSessionForUpdate(tx, caller, sessionId);
      if (!locked) throw new Refused('not_found');
      const happened = typeof event === 'function' ? await event(tx, locked) : event;
      const applied = await applyEvent(
        context,
        tx,
        locked,
        happened,
        namedActor(caller),
        options.beside,
      );
      const result = (await options.also?.(tx, applied, locked)) as T;
      return {
        applied,
        result,
        session: await showSession(context, tx, caller, locale, sessionId),
      };
    },
  );
  context.relay.sessionChanged(applied.change);
  return { session, result };
}
