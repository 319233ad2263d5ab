import type { Role } from '@civicconnect/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { among } from '../../db/among.ts';
import type { Tx } from '../../db/database.ts';
import { broadcastsSeen, citizens, logins, sessions } from '../../db/schema/index.ts';
import { addJob } from '../../jobs/add.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { recordAct } from '../audit/record.ts';
import { giveUpFiles } from '../files/forget.ts';
import { leaveSearch } from '../search/forget.ts';
import { applyEvent } from '../sessions/apply.ts';
import { lockSession } from '../sessions/load.ts';
import type { CitizenRow } from './forget-addresses.ts';
import { forgetAddresses, forgetAnswers } from './forget-addresses.ts';
import { nobodyOf } from './nobody.ts';
import { type Removed, removeContents } from './remove-contents.ts';

/** Who has it done: an administrator, for a citizen who asked in writing, or null for the citizen. */
export interface Deletion {
  organizationId: string;
  citizenId: string;
  by: { id: string; name: string; role: Role } | null;
  /** Where the written request is to be found; only with an administrator. */
  request: string | null;
}

/** Their logins end, and they are nobody to whoever they were somebody. */
async function forgetLogins(context: Context, tx: Tx, { organizationId, id }: CitizenRow) {
  const ended = await tx
    .delete(logins)
    .where(
      and(
        eq(logins.organizationId, organizationId),
        eq(logins.subjectKind, 'citizen'),
        eq(logins.subjectId, id),
      ),
    )
    .returning({ id: logins.id });
  await tx
    .delete(broadcastsSeen)
    .where(
      and(
        eq(broadcastsSeen.organizationId, organizationId),
        eq(broadcastsSeen.personKind, 'citizen'),
        eq(broadcastsSeen.personId, id),
      ),
    );
  context.db.afterCommit(tx, () => {
    for (const login of ended) context.relay.loginEnded(login.id);
  });
}

/** The emptied sessions belong to nobody from here on; those that were open are withdrawn. */
async function leaveSessions(
  context: Context,
  tx: Tx,
  organizationId: string,
  rows: readonly (typeof sessions.$inferSelect)[],
): Promise<void> {
  if (rows.length === 0) return;
  const nobody = await nobodyOf(context, tx, organizationId);
  const ids = rows.map(({ id }) => id);
  await tx.execute(sql`delete from imported_sessions
    where organization_id = ${organizationId} and session_id in ${among(ids)}`);
  // One after the other: at any moment nobody has one open session of a kind, like everybody.
  const order = [...rows].sort((a, b) => a.kind.localeCompare(b.kind));
  for (const row of order) {
    await tx
      .update(sessions)
      .set({ citizenId: nobody })
      .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, row.id)));
    const change = await withdraw(context, tx, row, nobody);
    context.db.afterCommit(tx, () => context.relay.sessionChanged(change));
  }
}

async function withdraw(
  context: Context,
  tx: Tx,
  row: typeof sessions.$inferSelect,
  nobody: string,
): Promise<SessionChange> {
  const { organizationId, id, departmentId, assigneeId, status } = row;
  const before = { departmentId, assigneeId, status };
  const told = { organizationId, sessionId: id, messageIds: [], before, queued: false };
  if (status === 'closed') return told;
  const locked = await lockSession(tx, organizationId, id);
  if (!locked) return told;
  const by = { actor: { kind: 'citizen', id: nobody } as const, name: null };
  return (await applyEvent(context, tx, locked, { type: 'withdrawn' }, by)).change;
}

/**
 * Deletes a citizen: everything that is held of them and all that was said in their sessions, in one
 * transaction; what lies outside the database follows by its jobs. What stays are the sessions' numbers,
 * times and figures, which belong to nobody, and one line in the record of acts that knows them by an
 * id which leads nowhere any more. Null where they are not there: a second time changes nothing.
 */
export async function forgetPerson(context: Context, deletion: Deletion): Promise<Removed | null> {
  const { organizationId, citizenId, by, request } = deletion;
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select()
      .from(citizens)
      .where(and(eq(citizens.organizationId, organizationId), eq(citizens.id, citizenId)))
      .for('update');
    if (!row || citizenId === organizationId) return null;
    const theirs = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.organizationId, organizationId), eq(sessions.citizenId, citizenId)))
      .orderBy(sessions.id)
      .for('update');
    const ids = theirs.map(({ id }) => id);
    const removed = await removeContents(context, tx, organizationId, ids);
    const words = await leaveSearch(tx, organizationId, [citizenId]);
    const unsent = sql`owner_kind = 'citizen' and owner_id = ${citizenId}`;
    const files = removed.files + (await giveUpFiles(tx, organizationId, unsent));
    await forgetAddresses(tx, row);
    await forgetAnswers(tx, row, ids);
    await forgetLogins(context, tx, row);
    await leaveSessions(context, tx, organizationId, theirs);
    await tx
      .delete(citizens)
      .where(and(eq(citizens.organizationId, organizationId), eq(citizens.id, citizenId)));
    const after = { ...removed, files, ...(request === null ? {} : { request }) };
    await recordAct(context, tx, organizationId, by, {
      act: 'citizen.deleted',
      target: { id: citizenId, name: null },
      after,
    });
    const job = { organizationId, sessionIds: [], groups: [], words };
    await addJob(tx, 'forget', { ...job, citizenId });
    return { ...removed, files };
  });
}
