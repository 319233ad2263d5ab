import type { Note } from '@civicconnect/contract';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { notes } from '../../db/schema/index.ts';
import { notifyStaff } from '../notifications/notify.ts';
import { staffWhoMayRead } from '../sessions/colleagues.ts';
import { accessSession } from '../sessions/load.ts';
import { mentionedIn } from './mentioned.ts';
import { type NoteRow, noteView } from './views.ts';

/** Writes a note beside a session. It raises neither `seq` nor `rev`: its citizen cannot tell that it is there. */
export async function addNote(
  context: Context,
  caller: StaffCaller,
  sessionId: string,
  text: string,
): Promise<Note> {
  const { organizationId } = caller;
  const row = await context.db.inOrganization(organizationId, async (tx) => {
    const { row: session } = await accessSession(tx, caller, sessionId);
    const readers = text.includes('@') ? await staffWhoMayRead(tx, session) : [];
    const mentions = mentionedIn(text, readers);
    const made: NoteRow = {
      organizationId,
      id: context.newId(),
      sessionId,
      staffId: caller.id,
      staffName: caller.name,
      text,
      mentions,
      createdAt: context.clock.now(),
    };
    await tx.insert(notes).values(made);
    if (mentions.length > 0) {
      await notifyStaff(context, tx, {
        organizationId,
        audience: { staffIds: mentions.map(({ id }) => id) },
        kind: 'mentioned',
        sessionId,
        by: caller.id,
        params: { by: caller.name },
      });
    }
    return made;
  });
  context.relay.noteAdded({ organizationId, sessionId, noteId: row.id });
  return noteView(row);
}
