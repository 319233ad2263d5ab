import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { organizations, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { refuseSuspended } from '../platform/suspended.ts';
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
 * @throws Refused 401 `invalid_credentials`, 401 `totp_required`, 403 `organization_suspended`, 422
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
  const person = await findAccount(context, credentials);
  const known = await isPassword(person?.passwordHash ?? null, credentials.password);
  if (!person || !known || person.deactivatedAt) throw new Refused('invalid_credentials');
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
  await refuseSuspended(context, person);
  const { organizationId, id: subjectId } = person;
  const login = await context.db.inOrganization(organizationId, (tx) =>
    openLogin(tx, context, { kind: 'staff', organizationId, subjectId }, origin.userAgent),
  );
  return { person, issued: await issue(context, login, 1) };
}

/**
 * The account that is meant: in the organization that was named, else in the installation's own, else
 * the only one with this e-mail.
 */
export async function findAccount(
  context: Context,
  { email, organization }: Omit<Credentials, 'password'>,
): Promise<StaffRow | null> {
  const named = organization === '-' ? undefined : organization?.toLowerCase();
  const isId = z.uuid().safeParse(named).success;
  const accounts = await context.db.onPlatform((tx) =>
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
      .orderBy(desc(organizations.isHome))
      .limit(2),
  );
  const [first, second] = accounts;
  return first && (first.isHome || !second) ? first.person : null;
}
