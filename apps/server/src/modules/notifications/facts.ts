import { type NotificationKind, notificationKinds } from '@civicconnect/contract';
import type { Fact } from '@civicconnect/domain';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments } from '../../db/schema/index.ts';
import type { NamedActor } from '../sessions/apply.ts';
import type { SessionRow } from '../sessions/row.ts';
import { tellGroup } from './by-telegram.ts';
import { type Audience, notifyStaff } from './notify.ts';

type NotifyFact = Extract<Fact, { type: 'notify' }>;

const isKind = (what: string): what is NotificationKind =>
  (notificationKinds as readonly string[]).includes(what);

function audienceOf(fact: NotifyFact, after: SessionRow): Audience | null {
  switch (fact.audience) {
    case 'operators':
    case 'superusers':
      return fact.audience;
    case 'department':
      return after.departmentId === null ? null : { departmentIds: [after.departmentId] };
    case 'assignee':
      return after.assigneeId === null ? null : { staffIds: [after.assigneeId] };
    case 'citizen':
      return null;
  }
}

/** A queue that the program deals out is told of only when nobody could take what is in it. */
async function isDealtOut(tx: Tx, { organizationId, departmentId }: SessionRow): Promise<boolean> {
  if (departmentId === null) return false;
  const [department] = await tx
    .select({ assignment: departments.assignment })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId)));
  return department?.assignment === 'auto';
}

/** A burst into one department's queue is one notice that counts. */
export const queuedSubject = (departmentId: string) => `queued:${departmentId}`;

/** What an event of a session tells to staff, from its facts; stored with them. */
export async function notifyOfFacts(
  context: Context,
  tx: Tx,
  after: SessionRow,
  { actor, name }: NamedActor,
  facts: readonly Fact[],
): Promise<void> {
  for (const fact of facts) {
    if (fact.type !== 'notify' || !isKind(fact.what)) continue;
    const audience = audienceOf(fact, after);
    if (audience === null) continue;
    if (fact.what === 'queued' && (await isDealtOut(tx, after))) continue;
    if (fact.what === 'queued') await tellGroup(context, tx, after);
    await notifyStaff(context, tx, {
      organizationId: after.organizationId,
      audience,
      kind: fact.what,
      sessionId: after.id,
      session: after,
      by: actor.kind === 'staff' ? actor.id : null,
      params: {
        ...(after.departmentId === null ? {} : { departmentId: after.departmentId }),
        ...(actor.kind === 'staff' && name !== null ? { by: name } : {}),
      },
      ...(fact.what === 'queued' && after.departmentId !== null
        ? { subject: queuedSubject(after.departmentId) }
        : {}),
    });
  }
}
