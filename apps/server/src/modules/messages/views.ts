import type { Message } from '@civicconnect/contract';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { furthest, type Way } from '../deliveries/views.ts';
import { attachmentView } from '../files/views.ts';
import type { MessageRow } from '../sessions/apply.ts';

/** A message with its ways to its reader, where the query asked for them. */
export type ShownMessage = MessageRow & { ways?: readonly Way[] | null };

/**
 * A message as a party to its session sees it. A citizen learns a staff member's name, not their id;
 * how it reaches a phone is for staff.
 */
export function messageView(
  context: Pick<Context, 'secret' | 'clock'>,
  row: ShownMessage,
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
    citations: row.citations,
    emotion: caller.kind === 'staff' ? row.emotion : null,
    clientId: row.clientId,
    createdAt: row.createdAt.toISOString(),
    delivery: (caller.kind === 'staff' && furthest(row.ways ?? [])) || {
      state: 'stored',
      channel: row.channel,
    },
  };
}
