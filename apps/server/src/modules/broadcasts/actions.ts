import type { BodyOf, Broadcast, endpoints, FieldError, Locale } from '@civicconnect/contract';
import { holds } from '@civicconnect/domain';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Caller, StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { broadcasts, broadcastsSeen, departments, notifications } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { checkedTexts } from '../localized-texts.ts';
import { type Audience, notifyStaff } from '../notifications/notify.ts';
import { showBroadcasts } from './queries.ts';
import { type BroadcastRow, isFor, isRunning } from './views.ts';

/** Most characters in each language. */
export const longest = 1000;

/** Under what a broadcast's notices stand, one for each of the staff it is for. */
const subjectOf = (broadcastId: string) => `broadcast:${broadcastId}`;

/** Operators speak to departments; who answers for the organization to everyone. */
export function refuseUnlessMay(caller: StaffCaller, audience: BroadcastRow['audience']): void {
  const needed = audience === 'departments' ? 'broadcast.departments' : 'broadcast.all';
  if (!holds(caller.role, needed)) throw new Refused('forbidden');
}

type Body = BodyOf<typeof endpoints.createBroadcast>;

async function refuseWrong(tx: Tx, caller: StaffCaller, body: Body, now: Date): Promise<void> {
  const errors: FieldError[] = [];
  if (body.endsAt !== null && new Date(body.endsAt) <= now) {
    errors.push({ path: 'endsAt', code: 'too_small', message: '' });
  }
  if (body.audience === 'departments') {
    const ids = new Set(body.departmentIds);
    const known = ids.size
      ? await tx.$count(
          departments,
          and(
            eq(departments.organizationId, caller.organizationId),
            inArray(departments.id, [...ids]),
          ),
        )
      : 0;
    if (ids.size === 0) errors.push({ path: 'departmentIds', code: 'required', message: '' });
    else if (known < ids.size) errors.push({ path: 'departmentIds', code: 'other', message: '' });
  }
  if (errors.length > 0) throw new Refused('invalid_input', { errors });
}

function audienceOf({ audience, departmentIds }: BroadcastRow): Audience | null {
  if (audience === 'citizens') return null;
  return audience === 'staff' ? 'everyone' : { departmentIds };
}

/**
 * Tells many at once: stored, a notice for each of the staff it is for, and live to whoever is connected.
 *
 * @throws Refused 403 for an audience beyond the caller's right, 422 for an unknown department, an
 *   end that is past, or a text that is empty or longer than 1,000 characters
 */
export async function createBroadcast(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  given: Body,
): Promise<Broadcast> {
  refuseUnlessMay(caller, given.audience);
  const body = checkedTexts(given, { text: longest });
  const { organizationId } = caller;
  const now = context.clock.now();
  return context.db.inOrganization(organizationId, async (tx) => {
    await refuseWrong(tx, caller, body, now);
    const row: BroadcastRow = {
      organizationId,
      id: context.newId(),
      audience: body.audience,
      departmentIds: body.audience === 'departments' ? [...new Set(body.departmentIds)] : [],
      text: body.text,
      authorId: caller.id,
      authorName: caller.name,
      createdAt: now,
      endsAt: body.endsAt === null ? null : new Date(body.endsAt),
      withdrawnAt: null,
    };
    await tx.insert(broadcasts).values(row);
    const audience = audienceOf(row);
    if (audience) {
      await notifyStaff(context, tx, {
        organizationId,
        audience,
        kind: 'broadcast',
        by: caller.id,
        params: { broadcastId: row.id, by: caller.name },
        subject: subjectOf(row.id),
      });
    }
    await recordAct(context, tx, organizationId, caller, {
      act: 'broadcast.sent',
      target: { id: row.id, name: null },
      after: { audience: row.audience, departmentIds: row.departmentIds, text: row.text },
    });
    context.db.afterCommit(tx, () => context.relay.broadcast(organizationId, row.id));
    return shown(tx, caller, locale, row.id);
  });
}

/** One as its reader sees it, within the transaction that changed it. Throws 404. */
export async function shown(
  tx: Tx,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<Broadcast> {
  const [view] = await showBroadcasts(tx, caller, locale, eq(broadcasts.id, id), 1);
  if (!view) throw new Refused('not_found');
  return view;
}

/** Takes it back: shown to nobody any more, and unread notices of it are taken away. Again: nothing changes. */
export async function withdrawBroadcast(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<Broadcast> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const row = await lockBroadcast(tx, organizationId, id);
    if (!row) throw new Refused('not_found');
    refuseUnlessMay(caller, row.audience);
    if (row.withdrawnAt === null) {
      await tx
        .update(broadcasts)
        .set({ withdrawnAt: context.clock.now() })
        .where(and(eq(broadcasts.organizationId, organizationId), eq(broadcasts.id, id)));
      await tx
        .delete(notifications)
        .where(
          and(
            eq(notifications.organizationId, organizationId),
            eq(notifications.subject, subjectOf(id)),
            isNull(notifications.readAt),
          ),
        );
      await recordAct(context, tx, organizationId, caller, {
        act: 'broadcast.withdrawn',
        target: { id, name: null },
        before: { text: row.text },
      });
      context.db.afterCommit(tx, () => context.relay.broadcast(organizationId, id));
    }
    return shown(tx, caller, locale, id);
  });
}

/** Null for none of the organization. */
export async function lockBroadcast(tx: Tx, organizationId: string, id: string) {
  const [row] = await tx
    .select()
    .from(broadcasts)
    .where(and(eq(broadcasts.organizationId, organizationId), eq(broadcasts.id, id)))
    .for('update');
  return row ?? null;
}

/** They have seen it; of what is over, or was not for them, nothing is kept. Throws 404 for none of the organization. */
export async function seeBroadcast(context: Context, caller: Caller, id: string): Promise<void> {
  const { organizationId } = caller;
  await context.db.inOrganization(organizationId, async (tx) => {
    const now = context.clock.now();
    const [row] = await tx
      .select()
      .from(broadcasts)
      .where(and(eq(broadcasts.organizationId, organizationId), eq(broadcasts.id, id)));
    if (!row) throw new Refused('not_found');
    if (!isFor(row, caller) || !isRunning(row, now)) return;
    await tx
      .insert(broadcastsSeen)
      .values({
        organizationId,
        broadcastId: id,
        personId: caller.id,
        personKind: caller.kind,
        at: now,
      })
      .onConflictDoNothing();
    if (caller.kind === 'citizen') return;
    await tx
      .update(notifications)
      .set({ readAt: now })
      .where(
        and(
          eq(notifications.organizationId, organizationId),
          eq(notifications.staffId, caller.id),
          eq(notifications.subject, subjectOf(id)),
          isNull(notifications.readAt),
        ),
      );
  });
}
