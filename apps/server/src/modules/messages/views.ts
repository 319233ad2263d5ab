import type { Message } from '@civicconnect/contract';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { attachmentView } from '../files/views.ts';
import type { MessageRow } from '../sessions/apply.ts';

/** A message as a party to its session sees it. A citizen learns a staff member's name, not their id. */
export function messageView(
  context: Pick<Context, 'secret' | 'clock'>,
  row: MessageRow,
  caller: Caller,
): Message {
  const showsId =
    row.authorId !== null && (caller.kind === 'staff' || row.authorKind === 'citizen');
  return {
    id: row.id,
    sessionId: row.sessionId,
    seq: row.seq,
    author: {
      kind: row.authorKind,
      ...(showsId && row.authorId ? { id: row.authorId } : {}),
      ...(row.authorName ? { name: row.authorName } : {}),
    },
    text: row.text,
    system: row.system,
    attachments: row.attachments.map((file) => attachmentView(context, row.organizationId, file)),
    citations: [],
    emotion: null,
    clientId: row.clientId,
    createdAt: row.createdAt.toISOString(),
    delivery: { state: 'stored', channel: row.channel },
  };
}
