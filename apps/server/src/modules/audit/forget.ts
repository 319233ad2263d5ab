import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { audit } from '../../db/schema/index.ts';

const few = 500;

/**
 * Takes out of the record of acts what names a citizen's words: texts of examples, of questions, reasons.
 * That something was done, by whom and when stays. Whatever has nothing to lose is left alone.
 */
export async function forgetInAudit(
  { db }: Pick<Context, 'db'>,
  organizationId: string,
  targets: readonly string[],
): Promise<void> {
  for (let from = 0; from < targets.length; from += few) {
    const some = targets.slice(from, from + few);
    await db.inOrganization(organizationId, async (tx) => {
      const named = await tx.$count(
        audit,
        and(
          eq(audit.organizationId, organizationId),
          inArray(audit.targetKind, ['session', 'learned', 'unanswered', 'citizen']),
          inArray(audit.targetId, some),
          or(isNotNull(audit.targetName), isNotNull(audit.before), isNotNull(audit.after)),
        ),
      );
      if (named === 0) return;
      await tx.execute(sql`set local lock_timeout = '2s'`);
      await tx.execute(sql`select civic_forget_in_audit(${organizationId}::uuid,
        array(select jsonb_array_elements_text(${JSON.stringify(some)}::jsonb)))`);
    });
  }
}
