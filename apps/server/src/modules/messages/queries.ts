import type { Message } from '@civicconnect/contract';
import { and, asc, desc, eq, getTableColumns, gt, lt } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { messages } from '../../db/schema/index.ts';
import { waysOfMessage } from '../deliveries/views.ts';
import { accessSession } from '../sessions/load.ts';
import { messageView, type ShownMessage } from './views.ts';

interface Range {
  after?: number | undefined;
  before?: number | undefined;
  limit: number;
}

/** The largest seq that a row can hold: whoever asks beyond it asks for nothing more. */
export const maxSeq = 2 ** 31 - 1;

async function rowsOf(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  range: Range,
): Promise<ShownMessage[]> {
  const back = range.before !== undefined && range.after === undefined;
  const rows = await tx
    .select({ ...getTableColumns(messages), ways: waysOfMessage })
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, organizationId),
        eq(messages.sessionId, sessionId),
        range.after === undefined ? undefined : gt(messages.seq, Math.min(range.after, maxSeq)),
        range.before === undefined ? undefined : lt(messages.seq, Math.min(range.before, maxSeq)),
      ),
    )
    .orderBy(back ? desc(messages.seq) : asc(messages.seq))
    .limit(range.limit);
  return back ? rows.reverse() : rows;
}

/** Messages of a session the caller may read, in order; `nextCursor` is the seq to page on `after`. */
export async function listMessages(
  context: Context,
  caller: Caller,
  sessionId: string,
  range: Range,
) {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const { row } = await accessSession(tx, caller, sessionId);
    const rows = await rowsOf(tx, caller.organizationId, sessionId, range);
    return pageOf(context, rows, row.lastSeq, caller);
  });
}

function pageOf(
  context: Context,
  rows: ShownMessage[],
  lastSeq: number,
  caller: Caller,
): { items: Message[]; nextCursor: string | null } {
  const items = rows.map((row) => messageView(context, row, caller));
  const last = items.at(-1);
  return { items, nextCursor: last && last.seq < lastSeq ? String(last.seq) : null };
}

/** What a client missed: everything after the last seq it has, at most 500 at a time. */
export async function missedMessages(
  context: Context,
  tx: Tx,
  caller: Caller,
  sessionId: string,
  afterSeq: number,
): Promise<Message[]> {
  const rows = await rowsOf(tx, caller.organizationId, sessionId, { after: afterSeq, limit: 500 });
  return rows.map((row) => messageView(context, row, caller));
}
