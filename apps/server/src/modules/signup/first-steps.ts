import type { BodyOf, endpoints, FirstStep, FirstSteps } from '@civicconnect/contract';
import { eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

/** Each step is a fact of the rows, so that whatever way it was done it is done. */
async function factsOf(tx: Tx, organizationId: string): Promise<Record<FirstStep, boolean>> {
  const its = sql`organization_id = ${organizationId}`;
  const { rows } = await tx.execute<Record<FirstStep, boolean>>(sql`
    select
      exists (select from departments where ${its} and active) as departments,
      (select count(*) > 1 from (select from staff where ${its} and deactivated_at is null limit 2) two) as staff,
      exists (select from documents where ${its} and removed_at is null)
        or exists (select from faqs where ${its} and removed_at is null) as knowledge,
      exists (select from sessions where ${its} and channel = 'widget') as widget,
      exists (select from bots where ${its}) as telegram`);
  const none = {
    departments: false,
    staff: false,
    knowledge: false,
    widget: false,
    telegram: false,
  };
  return rows[0] ?? none;
}

async function stepsOf(tx: Tx, organizationId: string): Promise<FirstSteps> {
  const [row] = await tx
    .select({ firstSteps: organizations.firstSteps })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!row) throw new Refused('not_found');
  const { firstSteps } = row;
  if (!firstSteps || firstSteps.dismissedAt) return { steps: null };
  const facts = await factsOf(tx, organizationId);
  const widget = facts.widget || firstSteps.widgetCopiedAt !== undefined;
  return {
    steps: [
      { step: 'departments', done: facts.departments },
      { step: 'staff', done: facts.staff },
      { step: 'knowledge', done: facts.knowledge },
      { step: 'widget', done: widget },
      { step: 'telegram', done: facts.telegram },
    ],
  };
}

/** What a new organization has done of its first steps. */
export function readFirstSteps(
  context: Context,
  { organizationId }: StaffCaller,
): Promise<FirstSteps> {
  return context.db.inOrganization(organizationId, (tx) => stepsOf(tx, organizationId));
}

/** Keeps what no row tells. Who is led through nothing stays so. */
export function updateFirstSteps(
  context: Context,
  { organizationId }: StaffCaller,
  { widgetCopied, dismissed }: BodyOf<typeof endpoints.updateFirstSteps>,
): Promise<FirstSteps> {
  const now = context.clock.now().toISOString();
  return context.db.inOrganization(organizationId, async (tx) => {
    const its = eq(organizations.id, organizationId);
    const [row] = await tx
      .select({ firstSteps: organizations.firstSteps })
      .from(organizations)
      .where(its)
      .for('update');
    if (row?.firstSteps) {
      const { dismissedAt, ...rest } = row.firstSteps;
      const away = dismissed ?? dismissedAt !== undefined;
      const firstSteps = {
        ...rest,
        ...(widgetCopied && !rest.widgetCopiedAt ? { widgetCopiedAt: now } : {}),
        ...(away ? { dismissedAt: dismissedAt ?? now } : {}),
      };
      await tx.update(organizations).set({ firstSteps }).where(its);
    }
    return stepsOf(tx, organizationId);
  });
}
