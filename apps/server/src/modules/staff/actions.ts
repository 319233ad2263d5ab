import type { BodyOf, endpoints, Locale, StaffAccount, StaffLink } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import { mailLink } from '../../channels/mail/letters.ts';
import type { Context } from '../../context.ts';
import { postgresCode, type Tx } from '../../db/database.ts';
import { organizations, staff, staffDepartments } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { makeLink } from '../auth/links.ts';
import { revokeAll } from '../auth/logins.ts';
import { hashPassword } from '../auth/passwords.ts';
import { aboutPerson } from '../auth/setting-passwords.ts';
import { checkPassword } from '../auth/strength.ts';
import { forgetTotp } from '../auth/totp.ts';
import { refuseMoreStaff } from '../organizations/limits.ts';
import { accountView, recordedAccount, type StaffRow } from './accounts.ts';
import { loadAccount } from './queries.ts';
import { checkDepartments, lockAccounts, refuseAbove } from './rules.ts';

type NewStaff = BodyOf<typeof endpoints.createStaff>;

export const isStaff = ({ organizationId, id }: Pick<StaffRow, 'organizationId' | 'id'>) =>
  and(eq(staff.organizationId, organizationId), eq(staff.id, id));

/** The departments somebody works in, and no others. */
export async function putInDepartments(
  tx: Tx,
  row: Pick<StaffRow, 'organizationId' | 'id'>,
  ids: readonly string[],
): Promise<void> {
  const { organizationId, id: staffId } = row;
  await tx
    .delete(staffDepartments)
    .where(
      and(
        eq(staffDepartments.organizationId, organizationId),
        eq(staffDepartments.staffId, staffId),
      ),
    );
  if (ids.length === 0) return;
  await tx
    .insert(staffDepartments)
    .values(ids.map((departmentId) => ({ organizationId, staffId, departmentId })));
}

async function organizationOf(tx: Tx, id: string) {
  const [found] = await tx.select().from(organizations).where(eq(organizations.id, id));
  if (!found) throw new Refused('not_found');
  return found;
}

/** An e-mail that is known here is 409 `taken`, also of two that come at once. */
export async function refuseTaken(writing: PromiseLike<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (postgresCode(error) === '23505') throw new Refused('taken', { params: { about: 'email' } });
    throw error;
  }
}

/**
 * Adds an account. Without a password the answer has a link by which its owner sets one; `origin` is
 * where the pages are.
 *
 * @throws Refused 403 `forbidden`, 409 `taken`, `limit_reached`, 422 `invalid_input`, `weak_password`
 */
export async function createStaff(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  body: NewStaff,
  origin: string,
): Promise<{ staff: StaffAccount; invitationUrl?: string }> {
  refuseAbove(caller, body.role);
  const { organizationId } = caller;
  const { departmentIds, password, ...fields } = body;
  const organization = await context.db.inOrganization(organizationId, (tx) =>
    organizationOf(tx, organizationId),
  );
  if (password !== undefined) checkPassword(password, aboutPerson(body, organization));
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return context.db.inOrganization(organizationId, async (tx) => {
    const ids = await checkDepartments(tx, organizationId, departmentIds);
    await lockAccounts(tx, organizationId);
    await refuseMoreStaff(tx, organizationId);
    const id = context.newId();
    const row = { organizationId, id };
    const account = {
      ...row,
      ...fields,
      locale: fields.locale ?? organization.settings.languages[0] ?? 'uz',
      passwordHash,
      createdAt: context.clock.now(),
    };
    await refuseTaken(tx.insert(staff).values(account));
    await putInDepartments(tx, row, ids);
    const link = passwordHash ? null : await makeLink(context, tx, row, 'invitation', origin);
    if (link) await mailLink(context, tx, account, link, organization.name);
    const loaded = await loadAccount(context, tx, organizationId, id);
    await recordAct(context, tx, organizationId, caller, {
      act: link ? 'staff.invited' : 'staff.created',
      target: { id, name: body.name },
      after: recordedAccount(loaded),
    });
    const view = accountView(loaded, locale);
    return link ? { staff: view, invitationUrl: link.url } : { staff: view };
  });
}

/**
 * Another link: to whoever has not accepted yet an invitation, else one to set a new password.
 *
 * @throws Refused 403 for a superuser’s, 404, 409 `invalid_transition` for a deactivated account
 */
export async function inviteStaff(
  context: Context,
  caller: StaffCaller,
  id: string,
  origin: string,
): Promise<StaffLink> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const { row } = await loadAccount(context, tx, organizationId, id);
    refuseAbove(caller, row.role);
    if (row.deactivatedAt) {
      throw new Refused('invalid_transition', { params: { about: 'account' } });
    }
    const purpose = row.passwordHash === null ? 'invitation' : 'reset';
    const link = await makeLink(context, tx, row, purpose, origin);
    const organization = await organizationOf(tx, organizationId);
    await mailLink(context, tx, row, link, organization.name);
    await tx.update(staff).set({ passwordAskedAt: null }).where(isStaff(row));
    await recordAct(context, tx, organizationId, caller, {
      act: purpose === 'invitation' ? 'staff.invited' : 'staff.reset_link_made',
      target: { id, name: row.name },
    });
    return link;
  });
}

/** For somebody who lost their phone: logging in asks for the password alone, and begins anew everywhere. */
export async function removeStaffTotp(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<StaffAccount> {
  const { organizationId } = caller;
  const { account, ended } = await context.db.inOrganization(organizationId, async (tx) => {
    await lockAccounts(tx, organizationId);
    const { row } = await loadAccount(context, tx, organizationId, id);
    refuseAbove(caller, row.role);
    const subject = { kind: 'staff' as const, organizationId, subjectId: id };
    let ended: string[] = [];
    if (row.totpConfirmedAt) {
      await forgetTotp(context, tx, caller, row);
      ended = await revokeAll(tx, context, subject, caller.id === id ? caller.loginId : null);
    }
    const loaded = await loadAccount(context, tx, organizationId, id);
    return { account: accountView(loaded, locale), ended };
  });
  for (const loginId of ended) context.relay.loginEnded(loginId);
  return account;
}
