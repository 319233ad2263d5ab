import type { BodyOf, endpoints, Locale, Session } from '@civicconnect/contract';
import { undoSeconds } from '@civicconnect/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { corrections } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { isAtWork } from '../departments/at-work.ts';
import { learnNow } from '../routing/learn-now.ts';
import { retire } from '../routing/retire.ts';
import { similarNow, teach } from '../routing/teach.ts';
import { changeSession } from './write.ts';

/** “Yes, this is the right department”: a positive example, learned before the answer returns. */
export async function confirmRouting(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<Session> {
  const { session, result } = await changeSession(
    context,
    caller,
    locale,
    id,
    { type: 'routing_confirmed' },
    {
      also: (tx, applied) => teach(context, tx, applied, caller.id),
    },
  );
  if (result) await learnNow(context, caller.organizationId);
  return session;
}

async function checkDepartment(
  tx: Tx,
  organizationId: string,
  departmentId: string,
): Promise<void> {
  if (!(await isAtWork(tx, organizationId, departmentId))) {
    throw new Refused('invalid_input', {
      errors: [{ path: 'departmentId', code: 'other', message: '' }],
    });
  }
}

/** Moves a session to another department and teaches the router in the same transaction. */
export async function correct(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  { departmentId, reason }: BodyOf<typeof endpoints.correct>,
) {
  const now = context.clock.now();
  const { session, result: correctionId } = await changeSession(
    context,
    caller,
    locale,
    id,
    async (tx) => {
      await checkDepartment(tx, caller.organizationId, departmentId);
      return { type: 'corrected', departmentId, reason };
    },
    {
      also: async (tx, applied, locked) => {
        const learnedId = await teach(context, tx, applied, caller.id);
        if (!learnedId) throw new Error('a correction that taught nothing');
        const correction = context.newId();
        await tx.insert(corrections).values({
          organizationId: caller.organizationId,
          id: correction,
          sessionId: id,
          staffId: caller.id,
          fromDepartmentId: locked.row.departmentId,
          toDepartmentId: departmentId,
          reason,
          learnedId,
          createdAt: now,
        });
        return correction;
      },
    },
  );
  await learnNow(context, caller.organizationId);
  const similar = await similarNow(context, caller.organizationId, departmentId).catch(() => 0);
  const undoUntil = new Date(now.getTime() + undoSeconds * 1000).toISOString();
  return { session, learned: { id: correctionId, similarNow: similar, undoUntil } };
}

/**
 * Takes one's own correction back: unlearned, and the session returns, unless somebody has picked it
 * where it was sent.
 */
export async function undoCorrection(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  correctionId: string,
): Promise<Session> {
  const [correction] = await context.db.inOrganization(caller.organizationId, (tx) =>
    tx
      .select()
      .from(corrections)
      .where(
        and(
          eq(corrections.organizationId, caller.organizationId),
          eq(corrections.id, correctionId),
        ),
      ),
  );
  if (!correction || correction.staffId !== caller.id) throw new Refused('not_found');
  if (correction.undoneAt) throw new Refused('undo_expired');
  const { session } = await changeSession(
    context,
    caller,
    locale,
    correction.sessionId,
    {
      type: 'correction_undone',
      departmentId: correction.fromDepartmentId,
      correctedAt: correction.createdAt,
      correctedBy: correction.staffId,
      movedTo: correction.toDepartmentId,
    },
    {
      // Its author may have lost sight of what they moved.
      unseen: true,
      also: async (tx) => {
        const [taken] = await tx
          .update(corrections)
          .set({ undoneAt: context.clock.now() })
          .where(
            and(
              eq(corrections.organizationId, caller.organizationId),
              eq(corrections.id, correctionId),
              isNull(corrections.undoneAt),
            ),
          )
          .returning({ id: corrections.id });
        // Pressed twice: the other one was first.
        if (!taken) throw new Refused('undo_expired');
        await retire(context, tx, caller.organizationId, correction.learnedId, {
          reason: 'undone',
          by: caller.id,
        });
      },
    },
  );
  // The model is built anew without it, which takes seconds; the next analysis waits for that by itself.
  void learnNow(context, caller.organizationId);
  return session;
}
