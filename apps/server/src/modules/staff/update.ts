import type { BodyOf, endpoints, Locale, StaffAccount } from '@civicconnect/contract';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { staff } from '../../db/schema/index.ts';
import { recordAct } from '../audit/record.ts';
import { killLinks } from '../auth/links.ts';
import { refuseMoreStaff } from '../organizations/limits.ts';
import { accountView, recordedAccount, type StaffRow } from './accounts.ts';
import { isStaff, putInDepartments, refuseTaken } from './actions.ts';
import { deactivateStaff } from './leave.ts';
import { loadAccount } from './queries.ts';
import { checkDepartments, keepAManager, lockAccounts, refuseAbove, refuseSelf } from './rules.ts';

type Patch = BodyOf<typeof endpoints.updateStaff>;

/** Whether the change is the caller’s to make, and leaves the organization somebody to manage it. */
async function checkChange(
  tx: Tx,
  caller: StaffCaller,
  row: StaffRow,
  { role, active }: Patch,
): Promise<void> {
  refuseAbove(caller, row.role, role);
  if (role !== undefined && role !== row.role) {
    refuseSelf(caller, row);
    if (role === 'agent' || role === 'operator') await keepAManager(tx, row);
  }
  if (active === false) refuseSelf(caller, row);
}

/**
 * Changes an account; what was left out stays. What somebody may do follows at once, on their open
 * screens too. `active: false` ends it like `deactivateStaff`, its sessions back in their queues. A new
 * e-mail is what they log in with from now on; links that went to the old one are worth nothing.
 *
 * @throws Refused 403 `forbidden`, 404, 409 `invalid_transition`, `taken`, `limit_reached`, 422 `invalid_input`
 */
export async function updateStaff(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  patch: Patch,
): Promise<StaffAccount> {
  const { organizationId } = caller;
  const { departmentIds, active, ...fields } = patch;
  const account = await context.db.inOrganization(organizationId, async (tx) => {
    await lockAccounts(tx, organizationId);
    const before = await loadAccount(context, tx, organizationId, id);
    const { row } = before;
    await checkChange(tx, caller, row, patch);
    if (active === true && row.deactivatedAt) await refuseMoreStaff(tx, organizationId);
    const changes = { ...fields, ...(active === true ? { deactivatedAt: null } : {}) };
    if (Object.keys(changes).length > 0) {
      await refuseTaken(tx.update(staff).set(changes).where(isStaff(row)));
    }
    if (fields.email !== undefined && fields.email !== row.email) {
      await killLinks(context, tx, row);
    }
    if (departmentIds !== undefined) {
      await putInDepartments(tx, row, await checkDepartments(tx, organizationId, departmentIds));
    }
    const after = await loadAccount(context, tx, organizationId, id);
    await recordAct(context, tx, organizationId, caller, {
      act: active === true && row.deactivatedAt ? 'staff.activated' : 'staff.updated',
      target: { id, name: after.row.name },
      before: recordedAccount(before),
      after: recordedAccount(after),
    });
    return accountView(after, locale);
  });
  context.relay.personChanged({ organizationId, staffId: id });
  if (fields.available !== undefined) {
    context.relay.availability(organizationId, id, fields.available);
  }
  if (active !== false || account.state === 'deactivated') return account;
  return (await deactivateStaff(context, caller, locale, id, null)).staff;
}
