import type { Note } from '@civicconnect/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { notes } from '../../db/schema/index.ts';
import { accessSession } from '../sessions/load.ts';
import { noteView } from './views.ts';

/** All notes beside a session that the caller may read, oldest first. */
export async function listNotes(
  context: Context,
  caller: StaffCaller,
  sessionId: string,
): Promise<{ items: Note[]; nextCursor: null }> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    await accessSession(tx, caller, sessionId);
    const rows = await tx
      .select()
      .from(notes)
      .where(and(eq(notes.organizationId, caller.organizationId), eq(notes.sessionId, sessionId)))
      .orderBy(asc(notes.id));
    return { items: rows.map(noteView), nextCursor: null };
  });
}
