import type { Channel, Message } from '@civicconnect/contract';
import { descriptionLength } from '@civicconnect/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { messages, type StoredAttachment, sessions } from '../../db/schema/index.ts';
import { together } from '../../db/together.ts';
import { Refused } from '../../errors.ts';
import { limitVisitor } from '../auth/session-keys.ts';
import { type FileOwner, ownersOf } from '../files/owners.ts';
import { claimFiles } from '../files/rows.ts';
import { applyEvent, type MessageRow } from '../sessions/apply.ts';
import { accessSession, accessSessionForUpdate, type LockedSession } from '../sessions/load.ts';
import { namedActor } from '../sessions/write.ts';
import { maxSeq } from './queries.ts';
import { messageView } from './views.ts';

const messageOfAuthor = prepared((tx) =>
  tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, sql.placeholder('organizationId')),
        eq(messages.authorId, sql.placeholder('authorId')),
        eq(messages.clientId, sql.placeholder('clientId')),
      ),
    )
    .prepare('message_of_author'),
);

/** The message that the author already sent under this `clientId`, if any. */
export async function sentBefore(
  tx: Tx,
  { organizationId, id: authorId }: Caller,
  clientId: string,
): Promise<MessageRow | null> {
  const [row] = await messageOfAuthor(tx, { organizationId, authorId, clientId });
  return row ?? null;
}

/**
 * The text as it will be stored; it may be empty beside attachments. Throws `too_short` for nothing,
 * `too_long` over the organization's limit.
 */
export function checkedText(
  raw: string,
  { settings }: Pick<LockedSession, 'settings'>,
  attachments: readonly StoredAttachment[] = [],
): string {
  const text = raw.trim();
  const length = descriptionLength(text);
  const max = settings.appeal.maxLength;
  if (length === 0 && attachments.length === 0)
    throw new Refused('too_short', { params: { length, min: 1, max } });
  if (length > max) throw new Refused('too_long', { params: { length, min: 1, max } });
  return text;
}

const justQueued = { channel: 'telegram', state: 'queued', reason: null } as const;

interface Sent {
  sessionId: string;
  text: string;
  clientId: string;
  attachments?: string[] | undefined;
}

/**
 * Stores a message and what follows from it before it is acknowledged. The same author's `clientId`
 * again gives the same message, whatever has become of the session since. `owners`: as whom the caller
 * has uploaded.
 */
export async function sendMessage(
  context: Context,
  caller: Caller,
  { sessionId, text, clientId, attachments }: Sent,
  owners: readonly FileOwner[] = ownersOf(caller, null),
  channel: Channel = caller.kind === 'citizen' && caller.visitor ? 'widget' : 'web',
): Promise<{ message: Message; repeated: boolean }> {
  if (caller.kind === 'citizen') await limitVisitor(context, caller);
  const outcome = await context.db.inOrganization(caller.organizationId, async (tx) => {
    const [locked, known] = await together(
      accessSessionForUpdate(tx, caller, sessionId),
      sentBefore(tx, caller, clientId),
    );
    if (known) return { row: known, ways: null, change: null };
    const now = context.clock.now();
    const claimed = await claimFiles(tx, caller.organizationId, owners, attachments, now);
    const message = {
      text: checkedText(text, locked, claimed),
      attachments: claimed,
      clientId,
      channel,
    };
    const event = {
      type: caller.kind === 'citizen' ? 'citizen_message' : 'staff_message',
    } as const;
    const applied = await applyEvent(context, tx, locked, event, namedActor(caller), { message });
    if (!applied.message) throw new Error('a sent message was not stored');
    const ways = applied.byTelegram ? [justQueued] : null;
    return { row: applied.message, ways, change: applied.change };
  });
  if (outcome.change) {
    context.metrics.messages.inc({ author: caller.kind });
    context.relay.sessionChanged(outcome.change);
  }
  const { row, ways, change } = outcome;
  return { message: messageView(context, { ...row, ways }, caller), repeated: change === null };
}

/**
 * Notes how far the caller's side has read; it never goes back. For the staff only the assignee reads:
 * a colleague who looks on takes nothing off the assignee's plate.
 */
export async function markRead(
  context: Context,
  caller: Caller,
  sessionId: string,
  seq: number,
): Promise<void> {
  const column = caller.kind === 'citizen' ? sessions.citizenReadSeq : sessions.staffReadSeq;
  const field = caller.kind === 'citizen' ? 'citizenReadSeq' : 'staffReadSeq';
  const upTo = Math.min(seq, maxSeq);
  const read = await context.db.inOrganization(caller.organizationId, async (tx) => {
    const { row } = await accessSession(tx, caller, sessionId);
    if (caller.kind === 'staff' && row.assigneeId !== caller.id) return null;
    const rows = await tx
      .update(sessions)
      .set({ [field]: sql`least(${upTo}::int, ${sessions.lastSeq})` })
      .where(
        and(
          eq(sessions.organizationId, caller.organizationId),
          eq(sessions.id, sessionId),
          sql`${column} < least(${upTo}::int, ${sessions.lastSeq})`,
        ),
      )
      .returning({ seq: column });
    return rows[0] && { sessionId: row.id, seq: rows[0].seq };
  });
  if (!read) return;
  const { organizationId, kind: by } = caller;
  context.relay.read({ organizationId, by, ...read });
}
