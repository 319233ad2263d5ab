import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

/** How long an answer of the database is good: so long another process may go on taking writes. */
const freshMs = 2000;

interface Answer {
  suspended: boolean;
  until: number;
}

const known = new WeakMap<Context, Map<string, Answer>>();

function answersOf(context: Context): Map<string, Answer> {
  const answers = known.get(context) ?? new Map<string, Answer>();
  known.set(context, answers);
  return answers;
}

/** Forgets what is known of an organization: it was suspended, lifted or erased. */
export function forgetSuspended(context: Context, organizationId: string): void {
  answersOf(context).delete(organizationId);
}

/** As the database said within the last two seconds; one that is gone is not. */
export async function isSuspended(context: Context, organizationId: string): Promise<boolean> {
  const answers = answersOf(context);
  const answer = answers.get(organizationId);
  const now = performance.now();
  if (answer && answer.until > now) return answer.suspended;
  const [row] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ suspendedAt: organizations.suspendedAt })
      .from(organizations)
      .where(eq(organizations.id, organizationId)),
  );
  const suspended = (row?.suspendedAt ?? null) !== null;
  answers.set(organizationId, { suspended, until: now + freshMs });
  return suspended;
}

/**
 * Nobody writes in an organization that the platform has suspended; superusers may.
 *
 * @throws Refused 403 `organization_suspended`
 */
export async function refuseSuspended(
  context: Context,
  who: Pick<Caller, 'organizationId'> & { role?: string },
): Promise<void> {
  if (who.role === 'superuser') return;
  if (await isSuspended(context, who.organizationId)) throw new Refused('organization_suspended');
}

/** Of rows of many organizations those whose organization works: for sweeps, which leave the others alone. */
export function works(organizationId: SQLWrapper): SQL {
  return sql`not exists (select from ${organizations} resting
    where resting.organization_id = ${organizationId} and resting.suspended_at is not null)`;
}
