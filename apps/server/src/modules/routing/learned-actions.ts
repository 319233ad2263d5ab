import type { LearnedExample, Locale } from '@civicconnect/contract';
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { learned } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { lockTeaching } from './checkpoint.ts';
import { learnNow } from './learn-now.ts';
import { restore, retire } from './retire.ts';
import { type LoadedExample, learnedViews, loadLearned } from './views.ts';

function isExample(caller: StaffCaller, id: string) {
  return and(eq(learned.organizationId, caller.organizationId), eq(learned.id, id));
}

/** The caller's organization's example, teaching locked until the transaction ends. Throws 404. */
async function openExample(tx: Tx, caller: StaffCaller, id: string): Promise<LoadedExample> {
  await lockTeaching(tx, caller.organizationId);
  const [example] = await loadLearned(tx, isExample(caller, id), { limit: 1 });
  if (!example) throw new Refused('not_found');
  return example;
}

/** Changes one example; the model follows before the answer. */
async function changeExample(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  change: (tx: Tx, example: LoadedExample) => Promise<void>,
): Promise<LearnedExample> {
  const after = await context.db.inOrganization(caller.organizationId, async (tx) => {
    await change(tx, await openExample(tx, caller, id));
    return loadLearned(tx, isExample(caller, id), { limit: 1 });
  });
  await learnNow(context, caller.organizationId);
  const [view] = await learnedViews(context, caller, locale, after);
  if (!view) throw new Refused('not_found');
  return view;
}

/** What is on record of an example: its text, which nobody searches for by name. */
function targetOf({ row }: LoadedExample) {
  return { id: row.id, name: row.text.slice(0, 120) };
}

/** Staff take an example out. A second time changes nothing: it is out. */
export function retireLearned(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<LearnedExample> {
  return changeExample(context, caller, locale, id, async (tx, example) => {
    if (example.row.retiredAt) return;
    await retire(context, tx, caller.organizationId, id, { reason: 'deleted', by: caller.id });
    await recordAct(context, tx, caller.organizationId, caller, {
      act: 'learned.retired',
      target: targetOf(example),
    });
  });
}

/** Whether a later word about the same session counts now: one session teaches one department. */
async function isSuperseded(tx: Tx, { row }: LoadedExample): Promise<boolean> {
  if (row.sessionId === null) return false;
  const [other] = await tx
    .select({ id: learned.id })
    .from(learned)
    .where(
      and(
        eq(learned.organizationId, row.organizationId),
        eq(learned.sessionId, row.sessionId),
        ne(learned.departmentId, row.departmentId),
        isNull(learned.retiredAt),
      ),
    )
    .limit(1);
  return other !== undefined;
}

/**
 * What was taken out by staff, or because others contradicted it, counts again. What its author took
 * back, and what a later word about its session replaced, stays out: 409 `invalid_transition`.
 */
export function restoreLearned(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<LearnedExample> {
  return changeExample(context, caller, locale, id, async (tx, example) => {
    const { retiredAt, retiredReason } = example.row;
    if (!retiredAt) return;
    const mayReturn = retiredReason === 'deleted' || retiredReason === 'contradicted';
    if (!mayReturn || (await isSuperseded(tx, example))) throw new Refused('invalid_transition');
    await restore(context, tx, caller.organizationId, id);
    await recordAct(context, tx, caller.organizationId, caller, {
      act: 'learned.restored',
      target: targetOf(example),
    });
  });
}
