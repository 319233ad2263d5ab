import type { HandedOver, Locale, StaffAccount } from '@civicconnect/contract';
import { canReadSession, type SessionEvent } from '@civicconnect/domain';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { actorOf, type StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { sessions, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addJob } from '../../jobs/add.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { recordAct } from '../audit/record.ts';
import { killLinks } from '../auth/links.ts';
import { revokeAll } from '../auth/logins.ts';
import { applyEvent, clockActor, type NamedActor } from '../sessions/apply.ts';
import { lockSession } from '../sessions/load.ts';
import { stateOf } from '../sessions/row.ts';
import { namedActor } from '../sessions/write.ts';
import { accountView } from './accounts.ts';
import { isStaff } from './actions.ts';
import { loadAccount } from './queries.ts';
import { keepAManager, lockAccounts, refuseAbove, refuseSelf } from './rules.ts';

/** By when a pick that was under way while the account was closed has been stored. */
const lookAgainMs = 30_000;

type Colleague = StaffCaller;

/** Who takes the sessions over: somebody of the house who works here. Throws 422 that names `handTo`. */
async function openColleague(
  context: Context,
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<Colleague> {
  const found = await loadAccount(context, tx, organizationId, id).catch(() => null);
  if (!found || found.row.deactivatedAt || found.row.passwordHash === null) {
    const errors = [{ path: 'handTo', code: 'other', message: '' }];
    throw new Refused('invalid_input', { errors });
  }
  const { name, role } = found.row;
  const departmentIds = found.departments.map((department) => department.id);
  return { kind: 'staff', organizationId, id, loginId: '', name, role, departmentIds };
}

interface GivenUp {
  sessions: HandedOver;
  changes: SessionChange[];
}

/** Everything in somebody’s hands: to the colleague where they may read it, else back to be picked. */
async function giveUpSessions(
  context: Context,
  tx: Tx,
  row: { organizationId: string; id: string },
  colleague: Colleague | null,
  by: NamedActor,
): Promise<GivenUp> {
  const inHand = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, row.organizationId),
        eq(sessions.assigneeId, row.id),
        inArray(sessions.status, ['active', 'held']),
      ),
    )
    .orderBy(asc(sessions.id));
  const given: GivenUp = { sessions: { transferred: 0, queued: 0 }, changes: [] };
  for (const { id } of inHand) {
    const locked = await lockSession(tx, row.organizationId, id);
    if (locked?.row.assigneeId !== row.id) continue;
    const to = colleague && canReadSession(actorOf(colleague), stateOf(locked.row)) && colleague;
    const event: SessionEvent = to
      ? { type: 'transferred', to: { id: to.id, mayRead: true } }
      : { type: 'returned' };
    const { change } = await applyEvent(context, tx, locked, event, by);
    given.changes.push(change);
    given.sessions[to ? 'transferred' : 'queued'] += 1;
  }
  return given;
}

/**
 * Ends an account, never deletes it: its work keeps its name. Logins, sockets and links end at once;
 * no session stays with somebody who cannot answer. A second time changes nothing.
 *
 * @throws Refused 403 `forbidden`, 404, 409 `invalid_transition` for one’s own or the last
 *   administrator’s, 422 `invalid_input`
 */
export async function deactivateStaff(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  handTo: string | null,
): Promise<{ staff: StaffAccount; sessions: HandedOver }> {
  const { organizationId } = caller;
  const done = await context.db.inOrganization(organizationId, async (tx) => {
    await lockAccounts(tx, organizationId);
    const { row } = await loadAccount(context, tx, organizationId, id);
    refuseAbove(caller, row.role);
    refuseSelf(caller, row);
    await keepAManager(tx, row);
    const colleague =
      handTo && handTo !== id ? await openColleague(context, tx, organizationId, handTo) : null;
    await tx
      .update(staff)
      .set({ deactivatedAt: row.deactivatedAt ?? context.clock.now(), passwordAskedAt: null })
      .where(isStaff(row));
    await killLinks(context, tx, row);
    const ended = await revokeAll(tx, context, { kind: 'staff', organizationId, subjectId: id });
    const given = await giveUpSessions(context, tx, row, colleague, namedActor(caller));
    const runAt = new Date(Date.now() + lookAgainMs);
    await addJob(tx, 'free_sessions', { organizationId, staffId: id }, { runAt });
    if (!row.deactivatedAt) {
      await recordAct(context, tx, organizationId, caller, {
        act: 'staff.deactivated',
        target: { id, name: row.name },
        before: { active: true },
        after: { active: false, ...given.sessions, ...(colleague ? { to: colleague.name } : {}) },
      });
    }
    const loaded = await loadAccount(context, tx, organizationId, id);
    return { account: accountView(loaded, locale), ended, given };
  });
  for (const loginId of done.ended) context.relay.loginEnded(loginId);
  for (const change of done.given.changes) context.relay.sessionChanged(change);
  return { staff: done.account, sessions: done.given.sessions };
}

/**
 * Looks again: a pick that began before the account was closed may have been stored after it. Finds
 * nothing for whoever works here again.
 */
export async function freeSessions(
  context: Context,
  { organizationId, staffId }: { organizationId: string; staffId: string },
): Promise<void> {
  const { changes } = await context.db.inOrganization(organizationId, async (tx) => {
    await lockAccounts(tx, organizationId);
    const { row } = await loadAccount(context, tx, organizationId, staffId);
    if (!row.deactivatedAt) return { changes: [] };
    return giveUpSessions(context, tx, row, null, clockActor);
  });
  for (const change of changes) context.relay.sessionChanged(change);
}
