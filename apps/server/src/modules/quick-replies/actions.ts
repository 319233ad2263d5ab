import type { BodyOf, endpoints, FieldError, Locale, QuickReply } from '@civicconnect/contract';
import { unknownVariables } from '@civicconnect/domain';
import { translator } from '@civicconnect/i18n';
import { and, eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { postgresCode, type Tx } from '../../db/database.ts';
import { departments, quickReplies } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { refuseChangedMeanwhile } from '../../http/meanwhile.ts';
import { recordAct } from '../audit/record.ts';
import { checkedTexts } from '../localized-texts.ts';
import { lockOrder, moveTo, nextOrder } from '../ordering.ts';
import { quickReplyView } from './queries.ts';

type NewReply = BodyOf<typeof endpoints.createQuickReply>;
type ReplyPatch = BodyOf<typeof endpoints.updateQuickReply>;

const longest = { title: 120, text: 4000 };
const uniqueViolation = '23505';

const isReply = (organizationId: string, id: string) =>
  and(eq(quickReplies.organizationId, organizationId), eq(quickReplies.id, id));

/** Texts as they are stored. What stands in braces and is no variable would be sent as it is: refused. */
function checkedReply<T extends Omit<ReplyPatch, 'was'>>(body: T, locale: Locale): T {
  const checked = checkedTexts(body, longest);
  const t = translator(locale);
  const written = Object.entries<string>(checked.text ?? {});
  const errors = written.flatMap(([language, words]): FieldError[] => {
    const unknown = unknownVariables(words);
    if (unknown.length === 0) return [];
    const message = t('problems.invalid.variable', { variables: unknown.join(', ') });
    return [{ path: `text.${language}`, code: 'variable', message }];
  });
  if (errors.length > 0) throw new Refused('invalid_input', { errors });
  return checked;
}

async function checkDepartment(
  tx: Tx,
  organizationId: string,
  id: string | null | undefined,
): Promise<void> {
  if (!id) return;
  const [found] = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, id)));
  if (found) return;
  const errors = [{ path: 'departmentId', code: 'department', message: '' }];
  throw new Refused('invalid_input', { errors });
}

/** A shortcut belongs to one reply. */
function takenShortcut(error: unknown): never {
  if (postgresCode(error) === uniqueViolation) {
    throw new Refused('taken', { errors: [{ path: 'shortcut', code: 'taken', message: '' }] });
  }
  throw error;
}

/** Adds a quick reply, last in the order. */
export async function createQuickReply(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  body: NewReply,
): Promise<QuickReply> {
  const { organizationId } = caller;
  const texts = checkedReply(body, locale);
  const now = context.clock.now();
  const create = async (tx: Tx) => {
    await checkDepartment(tx, organizationId, body.departmentId);
    await lockOrder(tx, 'quick_replies', organizationId);
    const [row] = await tx
      .insert(quickReplies)
      .values({
        ...texts,
        organizationId,
        id: context.newId(),
        order: await nextOrder(tx, quickReplies, organizationId),
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    if (!row) throw new Error('a quick reply that was not stored');
    const { title, text, departmentId, shortcut } = row;
    await recordAct(context, tx, organizationId, caller, {
      act: 'quick_reply.created',
      target: { id: row.id, name: title.uz },
      after: { title, text, departmentId, shortcut },
    });
    return quickReplyView(row);
  };
  return context.db.inOrganization(organizationId, create).catch(takenShortcut);
}

/** Changes what was sent and leaves the rest. */
export async function updateQuickReply(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  { was, ...body }: ReplyPatch,
): Promise<QuickReply> {
  const { organizationId } = caller;
  const { order, ...patch } = checkedReply(body, locale);
  const isIt = isReply(organizationId, id);
  const change = async (tx: Tx) => {
    await checkDepartment(tx, organizationId, patch.departmentId);
    if (order !== undefined) await lockOrder(tx, 'quick_replies', organizationId);
    const [before] = await tx.select().from(quickReplies).where(isIt).for('update');
    if (!before) throw new Refused('not_found');
    refuseChangedMeanwhile(before, { ...patch, order }, was);
    if (Object.keys(patch).length > 0) {
      const updatedAt = context.clock.now();
      await tx
        .update(quickReplies)
        .set({ ...patch, updatedAt })
        .where(isIt);
    }
    if (order !== undefined) await moveTo(tx, quickReplies, organizationId, id, order);
    const [after] = await tx.select().from(quickReplies).where(isIt);
    if (!after) throw new Error('a quick reply that went away under its lock');
    const kept = ({ title, text, departmentId, shortcut, order }: typeof after) => ({
      title,
      text,
      departmentId,
      shortcut,
      order,
    });
    await recordAct(context, tx, organizationId, caller, {
      act: 'quick_reply.updated',
      target: { id, name: after.title.uz },
      before: kept(before),
      after: kept(after),
    });
    return quickReplyView(after);
  };
  return context.db.inOrganization(organizationId, change).catch(takenShortcut);
}

/** Removes a quick reply; answers that were written with it stay as they are. */
export async function deleteQuickReply(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<undefined> {
  const { organizationId } = caller;
  await context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx.delete(quickReplies).where(isReply(organizationId, id)).returning();
    if (!row) throw new Refused('not_found');
    const { title, text, departmentId, shortcut } = row;
    await recordAct(context, tx, organizationId, caller, {
      act: 'quick_reply.deleted',
      target: { id, name: title.uz },
      before: { title, text, departmentId, shortcut },
    });
  });
  return undefined;
}

/** Counts that it was put into an answer. */
export async function countQuickReply(
  context: Context,
  { organizationId }: StaffCaller,
  id: string,
): Promise<undefined> {
  await context.db.inOrganization(organizationId, async (tx) => {
    const rows = await tx
      .update(quickReplies)
      .set({ uses: sql`${quickReplies.uses} + 1` })
      .where(isReply(organizationId, id))
      .returning({ id: quickReplies.id });
    if (rows.length === 0) throw new Refused('not_found');
  });
  return undefined;
}
