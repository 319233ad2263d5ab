import type { BodyOf, endpoints, Faq } from '@civicconnect/contract';
import { and, eq, gte } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { faqs } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { recordAct } from '../../audit/record.ts';
import { raiseMark } from '../mark.ts';
import { bringBack, type Removable, takeOut } from '../removal.ts';
import { settleGroup } from '../unanswered/actions.ts';
import { isThere } from './queries.ts';
import { type FaqRow, faqView, writtenOf } from './views.ts';

type NewFaq = BodyOf<typeof endpoints.createFaq>;
type FaqPatch = BodyOf<typeof endpoints.updateFaq>;
export type WrittenFaq = ReturnType<typeof writtenOf>;
/** Who writes it; null for the program itself. */
export type Author = Pick<StaffCaller, 'id' | 'name' | 'role'> | null;

const isFaq = (organizationId: string, id: string) => and(isThere(organizationId), eq(faqs.id, id));

/** Stores a new FAQ with the record of who added it. Whoever calls raises the mark. */
export async function insertFaq(
  context: Context,
  tx: Tx,
  organizationId: string,
  author: Author,
  written: WrittenFaq,
): Promise<FaqRow> {
  const now = context.clock.now();
  const values = { ...written, organizationId, id: context.newId(), createdBy: author?.id ?? null };
  const [row] = await tx
    .insert(faqs)
    .values({ ...values, createdAt: now, updatedAt: now })
    .returning();
  if (!row) throw new Error('an FAQ that was not stored');
  await recordAct(context, tx, organizationId, author, {
    act: 'faq.created',
    target: { id: row.id, name: row.question },
    after: writtenOf(row),
  });
  return row;
}

/** Changes the row that is held, with the record of who did it. Whoever calls raises the mark. */
export async function rewriteFaq(
  context: Context,
  tx: Tx,
  author: Author,
  before: FaqRow,
  patch: Partial<WrittenFaq>,
): Promise<FaqRow> {
  if (Object.keys(patch).length === 0) return before;
  const { organizationId, id } = before;
  const [after] = await tx
    .update(faqs)
    .set({ ...patch, updatedAt: context.clock.now() })
    .where(isFaq(organizationId, id))
    .returning();
  if (!after) throw new Error('an FAQ that went away under its lock');
  await recordAct(context, tx, organizationId, author, {
    act: 'faq.updated',
    target: { id, name: after.question },
    before: writtenOf(before),
    after: writtenOf(after),
  });
  return after;
}

/**
 * Adds an FAQ; the very next question is answered with it.
 *
 * @throws Refused 422 `invalid_input` for an `unansweredId` that is no open group
 */
export async function createFaq(
  context: Context,
  caller: StaffCaller,
  { unansweredId, ...written }: NewFaq,
): Promise<Faq> {
  const { organizationId } = caller;
  const row = await context.db.inOrganization(organizationId, async (tx) => {
    const stored = await insertFaq(context, tx, organizationId, caller, written);
    if (unansweredId) await settleGroup(context, tx, organizationId, unansweredId, stored.id);
    await raiseMark(tx, organizationId);
    return stored;
  });
  return faqView(row);
}

/** Changes what was sent and leaves the rest. */
export async function updateFaq(
  context: Context,
  caller: StaffCaller,
  id: string,
  patch: FaqPatch,
): Promise<Faq> {
  const { organizationId } = caller;
  const row = await context.db.inOrganization(organizationId, async (tx) => {
    const [before] = await tx.select().from(faqs).where(isFaq(organizationId, id)).for('update');
    if (!before) throw new Refused('not_found');
    const after = await rewriteFaq(context, tx, caller, before, patch);
    await raiseMark(tx, organizationId);
    return after;
  });
  return faqView(row);
}

const removable: Removable<FaqRow> = {
  kind: 'faq',
  async remove(tx, organizationId, id, removedAt) {
    const isIt = isFaq(organizationId, id);
    const [row] = await tx.update(faqs).set({ removedAt }).where(isIt).returning();
    return row;
  },
  async restore(tx, organizationId, id, since) {
    const isIt = and(
      eq(faqs.organizationId, organizationId),
      eq(faqs.id, id),
      gte(faqs.removedAt, since),
    );
    const [row] = await tx.update(faqs).set({ removedAt: null }).where(isIt).returning();
    return row;
  },
  nameOf: ({ question }) => question,
  saidOf: writtenOf,
};

/** Takes an FAQ out: it answers nothing from now on. */
export const deleteFaq = (context: Context, caller: StaffCaller, id: string) =>
  takeOut(context, caller, id, removable);

/** Brings back an FAQ that was just taken out. */
export const restoreFaq = async (context: Context, caller: StaffCaller, id: string) =>
  faqView(await bringBack(context, caller, id, removable));
