import type { Note } from '@civicconnect/contract';
import type { notes } from '../../db/schema/index.ts';

export type NoteRow = typeof notes.$inferSelect;

/** A note as staff read it. There is no view of it for anyone else. */
export function noteView(row: NoteRow): Note {
  return {
    id: row.id,
    sessionId: row.sessionId,
    author: { id: row.staffId, name: row.staffName },
    text: row.text,
    mentions: row.mentions,
    createdAt: row.createdAt.toISOString(),
  };
}
