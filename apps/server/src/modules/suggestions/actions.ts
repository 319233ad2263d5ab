import { createHash } from 'node:crypto';
import type { BodyOf, endpoints } from '@civicconnect/contract';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { notifyStaff } from '../notifications/notify.ts';
import { recipientsOf } from '../notifications/recipients.ts';
import { accessSession } from '../sessions/load.ts';
import { stateOf } from '../sessions/row.ts';

/** The same words of the same colleague for the same kind are one suggestion, until somebody has read it. */
function subjectOf(staffId: string, about: string, text: string): string {
  const words = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return `suggested:${staffId}:${about}:${words}`;
}

/**
 * Tells the operators and administrators of the organization what a colleague suggests to add to what staff
 * and the assistant answer from; gives how many were told. Where it came up in a session, only those who
 * may read that one hear of it, and it goes when what was said there goes.
 *
 * Throws 404 `not_found` for a session that the caller may not read, 429 `rate_limited`.
 */
export async function suggestKnowledge(
  context: Context,
  caller: StaffCaller,
  { about, text, sessionId }: BodyOf<typeof endpoints.suggestKnowledge>,
): Promise<{ told: number }> {
  const { organizationId, id: by, name } = caller;
  await context.limits.consume('suggestionsPerStaff', by);
  return context.db.inOrganization(organizationId, async (tx) => {
    const session = sessionId ? stateOf((await accessSession(tx, caller, sessionId)).row) : null;
    const staffIds = await recipientsOf(tx, organizationId, 'operators', { by, session });
    await notifyStaff(context, tx, {
      organizationId,
      audience: { staffIds },
      kind: 'suggested',
      sessionId: sessionId ?? null,
      // Told again it is no more than it was, and leads to where it came up last.
      params: { by: name, about, text, count: 1 },
      by,
      subject: subjectOf(by, about, text),
    });
    return { told: staffIds.length };
  });
}
