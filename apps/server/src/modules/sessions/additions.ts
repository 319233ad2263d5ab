import type { Addition, BodyOf, Channel, endpoints } from '@civicconnect/contract';
import { isLockedForCitizen } from '@civicconnect/domain';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { additions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import type { FileOwner } from '../files/owners.ts';
import { claimFiles, giveFilesToAddition } from '../files/rows.ts';
import { attachmentView } from '../files/views.ts';
import { accessSessionForUpdate } from './load.ts';
import { stateOf } from './row.ts';

type AdditionRow = typeof additions.$inferSelect;

interface Written {
  text: string;
  clientId: string | undefined;
  attachments: readonly string[] | undefined;
  channel: Channel;
}

/** The same `clientId` again is the same addition. */
async function knownAddition(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  clientId: string | undefined,
): Promise<AdditionRow | undefined> {
  if (!clientId) return undefined;
  const [known] = await tx
    .select()
    .from(additions)
    .where(
      and(
        eq(additions.organizationId, organizationId),
        eq(additions.sessionId, sessionId),
        eq(additions.clientId, clientId),
      ),
    );
  return known;
}

async function store(
  context: Context,
  tx: Tx,
  { organizationId, sessionId }: { organizationId: string; sessionId: string },
  { text, clientId, attachments, channel }: Written,
  owners: readonly FileOwner[],
): Promise<AdditionRow> {
  const createdAt = context.clock.now();
  const made = {
    organizationId,
    id: context.newId(),
    sessionId,
    text,
    channel,
    clientId: clientId ?? null,
    attachments: await claimFiles(tx, organizationId, owners, attachments, createdAt),
    createdAt,
  };
  await tx.insert(additions).values(made);
  await giveFilesToAddition(tx, made);
  return made;
}

/**
 * What was sent while the session was locked: kept beside the appeal, shown to staff, never dropped.
 *
 * @param owners as whom its files were uploaded
 * @throws Refused 422 `invalid_input` for nothing at all and for files that are not theirs, 409
 *   `invalid_transition` where the session takes messages or is closed
 */
export async function addAddition(
  context: Context,
  caller: Caller,
  id: string,
  { text, clientId, attachments }: BodyOf<typeof endpoints.addAddition>,
  owners: readonly FileOwner[],
  channel?: Channel,
): Promise<Addition> {
  const { organizationId } = caller;
  const words = text.trim();
  const { addition, change } = await context.db.inOrganization(organizationId, async (tx) => {
    const { row } = await accessSessionForUpdate(tx, caller, id);
    if (words === '' && !attachments?.length) {
      const errors = [{ path: 'text', code: 'too_small', message: '' }];
      throw new Refused('invalid_input', { errors });
    }
    const known = await knownAddition(tx, organizationId, id, clientId);
    if (known) return { addition: known, change: null };
    const isTaken =
      caller.kind === 'citizen' && row.status !== 'closed' && isLockedForCitizen(stateOf(row));
    if (!isTaken) throw new Refused('invalid_transition');
    const written = { text: words, clientId, attachments, channel: channel ?? row.channel };
    const addition = await store(context, tx, { organizationId, sessionId: id }, written, owners);
    const { departmentId, assigneeId, status } = row;
    const before = { departmentId, assigneeId, status };
    return {
      addition,
      change: { organizationId, sessionId: id, messageIds: [], before, queued: false },
    };
  });
  if (change) context.relay.sessionChanged(change);
  return {
    id: addition.id,
    text: addition.text,
    attachments: addition.attachments.map((file) => attachmentView(context, organizationId, file)),
    channel: addition.channel,
    createdAt: addition.createdAt.toISOString(),
  };
}
