import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { messages, sessions } from '../../db/schema/index.ts';
import { giveFilesTo } from '../files/rows.ts';
import type { SessionRow } from './row.ts';

/** Messages in their order, each with the files that it carries. */
export async function storeMessages(
  tx: Tx,
  rows: readonly (typeof messages.$inferSelect)[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(messages)
    .values([...rows])
    .prepare(`new_messages_${rows.length}`)
    .execute();
  for (const row of rows) await giveFilesTo(tx, row);
}

/** What an event changed of a session; `beside`: the columns that only some events change. */
export async function storeState(
  tx: Tx,
  { organizationId, id }: SessionRow,
  changed: Partial<SessionRow>,
  beside: Partial<SessionRow> = {},
): Promise<void> {
  await tx
    .update(sessions)
    .set(changed)
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, id)))
    .prepare(['changed_session', ...Object.keys(beside).sort()].join('_'))
    .execute();
}
