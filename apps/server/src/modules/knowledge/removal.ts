import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { raiseMark } from './mark.ts';

/** How long what was taken out can be brought back. */
const restoreMs = 10 * 60_000;
/** After that it is deleted, well behind the last who may still bring it back. */
const sweptMs = 15 * 60_000;

/** What is taken out and brought back alike: a document, an FAQ. */
export interface Removable<Row> {
  kind: 'document' | 'faq';
  /** Takes out the one that is there. */
  remove(tx: Tx, organizationId: string, id: string, now: Date): Promise<Row | undefined>;
  /** Brings back the one that was taken out no earlier than `since`. */
  restore(tx: Tx, organizationId: string, id: string, since: Date): Promise<Row | undefined>;
  nameOf(row: Row): string;
  /** As the list of acts keeps it. */
  saidOf(row: Row): Record<string, unknown>;
}

/** What was taken out before then is gone for good. */
export const sweptBefore = (now: Date): Date => new Date(now.getTime() - sweptMs);

/**
 * Takes it out: it answers nothing from this commit on, and can be brought back for ten minutes.
 *
 * @throws Refused 404
 */
export async function takeOut<Row>(
  context: Context,
  caller: StaffCaller,
  id: string,
  { kind, remove, nameOf, saidOf }: Removable<Row>,
): Promise<undefined> {
  const { organizationId } = caller;
  await context.db.inOrganization(organizationId, async (tx) => {
    const row = await remove(tx, organizationId, id, context.clock.now());
    if (row === undefined) throw new Refused('not_found');
    await recordAct(context, tx, organizationId, caller, {
      act: `${kind}.deleted`,
      target: { id, name: nameOf(row) },
      before: saidOf(row),
    });
    await raiseMark(tx, organizationId);
  });
  return undefined;
}

/**
 * Brings back what was taken out in the last ten minutes, as it was: it answers again from this commit on.
 *
 * @throws Refused 404 where nothing was taken out, or too long ago
 */
export async function bringBack<Row>(
  context: Context,
  caller: StaffCaller,
  id: string,
  { kind, restore, nameOf, saidOf }: Removable<Row>,
): Promise<Row> {
  const { organizationId } = caller;
  const since = new Date(context.clock.now().getTime() - restoreMs);
  return context.db.inOrganization(organizationId, async (tx) => {
    const row = await restore(tx, organizationId, id, since);
    if (row === undefined) throw new Refused('not_found');
    await recordAct(context, tx, organizationId, caller, {
      act: `${kind}.restored`,
      target: { id, name: nameOf(row) },
      after: saidOf(row),
    });
    await raiseMark(tx, organizationId);
    return row;
  });
}
