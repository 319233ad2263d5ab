import type { Locale, Session } from '@civicconnect/contract';
import { and, desc, eq, ne } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { sessions, staff } from '../../db/schema/index.ts';
import { recordAct } from '../audit/record.ts';
import { staffWhoMayRead } from './colleagues.ts';
import { accessSession, loadSessions } from './load.ts';
import { readableBy } from './queries.ts';
import { showAll, viewerFor } from './show.ts';
import { changeSession } from './write.ts';

/** Hands a session to a colleague; refused for one who is not there, or may not read it. */
export async function transfer(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  staffId: string,
): Promise<Session> {
  const { session } = await changeSession(context, caller, locale, id, async (tx, { row }) => {
    const [colleague] = await staffWhoMayRead(tx, row, eq(staff.id, staffId));
    return { type: 'transferred', to: { id: staffId, mayRead: colleague !== undefined } };
  });
  return session;
}

/** The second person's word: the session is closed, and the act is kept with both names and the reason. */
export async function approveWithoutConsideration(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<{ session: Session }> {
  const { session } = await changeSession(
    context,
    caller,
    locale,
    id,
    { type: 'without_consideration_approved' },
    {
      also: async (tx, _applied, { row }) => {
        const proposal = row.withoutConsideration;
        await recordAct(context, tx, caller.organizationId, caller, {
          act: 'session.closed_without_consideration',
          target: { id, name: row.number },
          after: proposal && { ...proposal, proposedBy: await nameOf(tx, proposal.proposedBy) },
        });
      },
    },
  );
  return { session };
}

/** A colleague as the record of acts names them: it is read when the account may be gone. */
async function nameOf(tx: Tx, staffId: string): Promise<string> {
  const [known] = await tx.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return known?.name ?? staffId;
}

/** How many earlier sessions of a citizen stand beside the open one. */
const shownOthers = 20;

/** The latest other sessions of the same citizen, as far as the caller may read them. */
export async function otherSessions(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<{ items: Session[]; nextCursor: null }> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const { row } = await accessSession(tx, caller, id);
    const found = await loadSessions(
      tx,
      and(
        eq(sessions.organizationId, caller.organizationId),
        eq(sessions.citizenId, row.citizenId),
        ne(sessions.id, id),
        // Whose citizen was deleted is nobody's: those are not one person's.
        ne(sessions.citizenId, caller.organizationId),
        readableBy(caller),
      ),
      { orderBy: [desc(sessions.openedAt), desc(sessions.id)], limit: shownOthers },
    );
    const viewer = await viewerFor(context, tx, caller, locale);
    return { items: await showAll(tx, found, viewer), nextCursor: null };
  });
}
