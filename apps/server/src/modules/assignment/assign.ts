import { type Assignable, chooseAgent } from '@civicconnect/domain';
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, sessions, staff, staffDepartments } from '../../db/schema/index.ts';
import type { Jobs } from '../../jobs/add.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { awayBefore } from '../alerts/unattended.ts';
import { queuedSubject } from '../notifications/facts.ts';
import { notifyStaff } from '../notifications/notify.ts';
import { works } from '../platform/suspended.ts';
import { applyEvent, clockActor } from '../sessions/apply.ts';
import { lockSession } from '../sessions/load.ts';
import { queuedIn, queueOrder } from '../sessions/order.ts';

/** First of the two numbers of the lock under which an organization deals out: one at a time counts what everyone has. */
const dealing = 720_194;

/** The agents of a department with what `chooseAgent` looks at; whoever was not seen for five minutes is not available. */
async function agentsOf(tx: Tx, organizationId: string, departmentId: string, now: Date) {
  const found = await tx
    .select({
      id: staff.id,
      name: staff.name,
      available: staff.available,
      lastSeenAt: staff.lastSeenAt,
      capacity: staff.capacity,
      lastAssignedAt: staff.lastAssignedAt,
      openSessions: sql<number>`(
        select count(*)::int from ${sessions} s
        where s.organization_id = ${staff.organizationId} and s.assignee_id = ${staff.id}
          and s.status in ('active', 'held'))`,
    })
    .from(staff)
    .innerJoin(
      staffDepartments,
      and(
        eq(staffDepartments.organizationId, staff.organizationId),
        eq(staffDepartments.staffId, staff.id),
      ),
    )
    .where(
      and(
        eq(staff.organizationId, organizationId),
        eq(staffDepartments.departmentId, departmentId),
        isNull(staff.deactivatedAt),
        isNotNull(staff.passwordHash),
      ),
    );
  const away = awayBefore(now);
  return found.map((agent): Assignable & { name: string } => ({
    ...agent,
    available: agent.available && agent.lastSeenAt !== null && agent.lastSeenAt > away,
  }));
}

async function nextInQueue(tx: Tx, organizationId: string, departmentId: string) {
  const [next] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(queuedIn(organizationId, departmentId))
    .orderBy(...queueOrder)
    .limit(1)
    .for('update', { skipLocked: true });
  return next?.id ?? null;
}

/** Gives the next session of the queue to whom it falls to; null when there is none, or nobody is free. */
async function dealOne(
  context: Context,
  organizationId: string,
  departmentId: string,
): Promise<SessionChange | null> {
  return context.db.inOrganization(organizationId, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${dealing}, hashtext(${organizationId}))`);
    const [department] = await tx
      .select({ assignment: departments.assignment })
      .from(departments)
      .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId)));
    if (department?.assignment !== 'auto') return null;
    const agents = await agentsOf(tx, organizationId, departmentId, context.clock.now());
    const chosen = agents.find(({ id }) => id === chooseAgent(agents));
    const next = chosen && (await nextInQueue(tx, organizationId, departmentId));
    const locked = next ? await lockSession(tx, organizationId, next) : null;
    if (!chosen || !locked) return null;
    const { id, name } = chosen;
    const applied = await applyEvent(
      context,
      tx,
      locked,
      { type: 'assigned', to: { id, name } },
      clockActor,
    );
    await tx
      .update(staff)
      .set({ lastAssignedAt: context.clock.now() })
      .where(and(eq(staff.organizationId, organizationId), eq(staff.id, id)));
    return applied.change;
  });
}

/** What nobody could take is told to the department like any other queue. */
async function tellOfRest(context: Context, { organizationId, departmentId }: Jobs['assign']) {
  await context.db.inOrganization(organizationId, async (tx) => {
    const inQueue = and(
      eq(sessions.organizationId, organizationId),
      eq(sessions.departmentId, departmentId),
      eq(sessions.status, 'queued'),
    );
    const count = await tx.$count(sessions, inQueue);
    if (count === 0) return;
    const [one] = await tx.select({ id: sessions.id }).from(sessions).where(inQueue).limit(1);
    await notifyStaff(context, tx, {
      organizationId,
      audience: { departmentIds: [departmentId] },
      kind: 'queued',
      sessionId: count === 1 && one ? one.id : null,
      params: { departmentId, count },
      subject: queuedSubject(departmentId),
    });
  });
}

const atMost = 200;

/** Deals a department's queue out as far as somebody is free. Does nothing where staff pick. */
export async function assignDepartment(context: Context, job: Jobs['assign']): Promise<void> {
  for (let round = 0; round < atMost; round += 1) {
    const change = await dealOne(context, job.organizationId, job.departmentId);
    if (change === null) break;
    context.relay.sessionChanged(change);
  }
  if (job.arrived) await tellOfRest(context, job);
}

/**
 * Looks at every queue that the program deals out: a colleague came back, has more room, or a
 * department began to be dealt out, without anybody having said so.
 */
export async function sweepAssignments(context: Context): Promise<void> {
  const waiting = await context.db.onPlatform((tx) =>
    tx
      .selectDistinct({
        organizationId: departments.organizationId,
        departmentId: departments.id,
      })
      .from(departments)
      .innerJoin(
        sessions,
        and(
          eq(sessions.organizationId, departments.organizationId),
          eq(sessions.departmentId, departments.id),
          inArray(sessions.status, ['queued']),
        ),
      )
      .where(and(eq(departments.assignment, 'auto'), works(departments.organizationId))),
  );
  for (const { organizationId, departmentId } of waiting) {
    await assignDepartment(context, { organizationId, departmentId, arrived: false });
  }
}
