import { and, asc, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { organizations, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { refuseSuspended } from '../platform/suspended.ts';
import { isUnconfirmed } from '../signup/confirm.ts';
import type { Origin } from './codes.ts';
import { type Issued, issue, openLogin } from './logins.ts';
import { isPassword } from './passwords.ts';
import { takeCode } from './totp.ts';

export interface Credentials {
  email: string;
  password: string;
  organization?: string | undefined;
  totp?: string | undefined;
}

type StaffRow = typeof staff.$inferSelect;

/**
 * Logs staff in. Whatever is wrong (no such e-mail, another organization, the password, an account
 * that was deactivated) has one answer and takes the same time. Who has set up the second step is asked for
 * it after the right password alone; a wrong code counts as a failure like a wrong password.
 *
 * @throws Refused 401 `invalid_credentials`, 401 `totp_required`, 403 `organization_suspended`,
 * `email_unconfirmed`, 422
 * `invalid_code`, 429
 */
export async function logIn(
  context: Context,
  credentials: Credentials,
  origin: Origin,
): Promise<{ person: StaffRow; issued: Issued }> {
  const { limits } = context;
  const { email } = credentials;
  const address = addressKey(origin.ip);
  await limits.consume('failedLoginsPerAddress', address);
  await limits.consume('failedLoginsPerAccount', email);
  const person = await whoseLogin(context, credentials);
  if (!person || person.deactivatedAt) throw new Refused('invalid_credentials');
  if (person.totpConfirmedAt) {
    if (!credentials.totp) {
      // The password was right, and nothing was guessed yet.
      await limits.giveBack('failedLoginsPerAddress', address);
      await limits.giveBack('failedLoginsPerAccount', email);
      throw new Refused('totp_required');
    }
    await takeCode(context, person, credentials.totp);
  }
  await limits.giveBack('failedLoginsPerAddress', address);
  await limits.reset('failedLoginsPerAccount', email);
  await refuseSuspended(context, person).catch(async (refused: unknown) => {
    const unconfirmed = await isUnconfirmed(context, person.organizationId);
    throw unconfirmed ? new Refused('email_unconfirmed') : refused;
  });
  const { organizationId, id: subjectId } = person;
  const login = await context.db.inOrganization(organizationId, (tx) =>
    openLogin(tx, context, { kind: 'staff', organizationId, subjectId }, origin.userAgent),
  );
  return { person, issued: await issue(context, login, 1) };
}

/** So many accounts with one e-mail are looked at. */
const mostAccounts = 5;

/**
 * Whose account the credentials open. An e-mail may be known in several organizations: the password then
 * tells which is meant, so that nobody who signs up with another's address keeps them out.
 */
async function whoseLogin(context: Context, credentials: Credentials): Promise<StaffRow | null> {
  const accounts = await accountsOf(context, credentials);
  const opened: typeof accounts = [];
  for (const account of accounts) {
    if (await isPassword(account.person.passwordHash, credentials.password)) opened.push(account);
  }
  // Whoever is unknown costs as much work.
  if (accounts.length === 0) await isPassword(null, credentials.password);
  const [first, second] = opened;
  return first && (first.isHome || !second) ? first.person : null;
}

/**
 * The account that is meant: in the organization that was named, else in the installation's own, else
 * the only one with this e-mail.
 */
export async function findAccount(
  context: Context,
  credentials: Omit<Credentials, 'password'>,
): Promise<StaffRow | null> {
  const [first, second] = await accountsOf(context, credentials);
  return first && (first.isHome || !second) ? first.person : null;
}

/** Accounts with an e-mail: the installation's own first, then the oldest. */
async function accountsOf(
  context: Context,
  { email, organization }: Omit<Credentials, 'password'>,
): Promise<{ person: StaffRow; isHome: boolean }[]> {
  const named = organization === '-' ? undefined : organization?.toLowerCase();
  const isId = z.uuid().safeParse(named).success;
  return context.db.onPlatform((tx) =>
    tx
      .select({ person: staff, isHome: organizations.isHome })
      .from(staff)
      .innerJoin(organizations, eq(organizations.id, staff.organizationId))
      .where(
        and(
          eq(staff.email, email),
          named ? eq(isId ? organizations.id : organizations.slug, named) : undefined,
        ),
      )
      .orderBy(desc(organizations.isHome), asc(staff.createdAt))
      .limit(mostAccounts),
  );
}
