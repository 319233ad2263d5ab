import type { BodyOf, endpoints, ResponseOf } from '@civicconnect/contract';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import { mailLink } from '../../channels/mail/letters.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { addJob } from '../../jobs/add.ts';
import { recordAct } from '../audit/record.ts';
import { makeLink, type OpenLink, openLink, useLink } from './links.ts';
import { revokeAll } from './logins.ts';
import { hashPassword } from './passwords.ts';
import { findAccount } from './staff-login.ts';
import { checkPassword } from './strength.ts';
import { askPassword } from './totp.ts';

/** What is known of a person, and what their password must not be made of. */
export function aboutPerson(
  { name, email }: { name: string; email: string },
  organization: Pick<typeof organizations.$inferSelect, 'slug' | 'name'>,
): string[] {
  return [name, email, organization.slug, ...Object.values(organization.name)];
}

/** Opens a link, with tries counted: what anyone may ask is bounded, though nobody guesses 256 bits. */
async function knockWithLink(context: Context, token: string, ip: string): Promise<OpenLink> {
  const address = addressKey(ip);
  await context.limits.consume('linksPerAddress', address);
  const opened = await openLink(context, token);
  await context.limits.giveBack('linksPerAddress', address);
  return opened;
}

/** Whose link it is. Throws 409 `link_expired`, 429. */
export async function readLink(
  context: Context,
  token: string,
  ip: string,
): Promise<ResponseOf<typeof endpoints.invitation>> {
  const { link, person, organization } = await knockWithLink(context, token, ip);
  return {
    purpose: link.purpose,
    name: person.name,
    email: person.email,
    locale: person.locale,
    organization: { id: organization.id, name: organization.name },
    expiresAt: link.expiresAt.toISOString(),
  };
}

/**
 * Sets the password of whoever holds the link. Every login of theirs ends; the second step, if they
 * have it, is asked of them when they log in.
 *
 * @throws Refused 409 `link_expired`, 422 `weak_password`, 429
 */
export async function setPasswordByLink(
  context: Context,
  given: { token: string; password: string; name?: string | undefined },
  ip: string,
): Promise<{ email: string; organization: string }> {
  const opened = await knockWithLink(context, given.token, ip);
  const { link, person, organization } = opened;
  const name = given.name ?? person.name;
  checkPassword(given.password, aboutPerson({ ...person, name }, organization));
  const passwordHash = await hashPassword(given.password);
  const { organizationId, id, role } = person;
  const ended = await context.db.inOrganization(organizationId, async (tx) => {
    await useLink(context, tx, opened);
    await tx
      .update(staff)
      .set({ passwordHash, name, passwordAskedAt: null })
      .where(and(eq(staff.organizationId, organizationId), eq(staff.id, id)));
    await recordAct(
      context,
      tx,
      organizationId,
      { id, name, role },
      {
        act: link.purpose === 'invitation' ? 'staff.accepted' : 'staff.password_reset',
        target: { id, name },
      },
    );
    return revokeAll(tx, context, { kind: 'staff', organizationId, subjectId: id });
  });
  for (const loginId of ended) context.relay.loginEnded(loginId);
  return { email: person.email, organization: organizationId };
}

/** Changes the caller’s password; their other logins end. Throws 422 that names `current`, or `weak_password`. */
export async function changePassword(
  context: Context,
  caller: StaffCaller,
  { current, password }: BodyOf<typeof endpoints.changePassword>,
): Promise<void> {
  const { organizationId, id, loginId } = caller;
  const own = and(eq(staff.organizationId, organizationId), eq(staff.id, id));
  const [found] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ person: staff, organization: organizations })
      .from(staff)
      .innerJoin(organizations, eq(organizations.id, staff.organizationId))
      .where(own),
  );
  if (!found) throw new Refused('unauthenticated');
  await askPassword(context, found.person, current, 'current');
  checkPassword(password, aboutPerson(found.person, found.organization));
  const passwordHash = await hashPassword(password);
  const ended = await context.db.inOrganization(organizationId, async (tx) => {
    await tx.update(staff).set({ passwordHash, passwordAskedAt: null }).where(own);
    await recordAct(context, tx, organizationId, caller, {
      act: 'staff.password_changed',
      target: { id, name: caller.name },
    });
    return revokeAll(tx, context, { kind: 'staff', organizationId, subjectId: id }, loginId);
  });
  for (const ending of ended) context.relay.loginEnded(ending);
}

type Forgotten = BodyOf<typeof endpoints.requestPassword>;

/**
 * Somebody says that they forgot their password. The answer and the work for it are the same whether
 * the account is there or not: whose it is, is looked up by a job.
 *
 * @throws Refused 429
 */
export async function requestPassword(
  context: Context,
  body: Forgotten,
  ip: string,
): Promise<void> {
  await context.limits.consume('passwordsAskedPerAddress', addressKey(ip));
  await context.limits.consume('passwordsAskedPerAccount', body.email);
  await context.db.onPlatform((tx) => addJob(tx, 'password_asked', body));
}

/**
 * Marks the account, for its administrators to see; where e-mail is sent, its owner gets a link at once.
 * One without a password has its invitation.
 */
export async function markPasswordAsked(context: Context, body: Forgotten): Promise<void> {
  const account = await findAccount(context, body);
  if (!account) return;
  const { organizationId, id, name } = account;
  const { mail } = context.config;
  await context.db.inOrganization(organizationId, async (tx) => {
    const [marked] = await tx
      .update(staff)
      .set({ passwordAskedAt: context.clock.now() })
      .where(
        and(
          eq(staff.organizationId, organizationId),
          eq(staff.id, id),
          isNull(staff.deactivatedAt),
          isNotNull(staff.passwordHash),
          mail ? undefined : isNull(staff.passwordAskedAt),
        ),
      )
      .returning();
    if (!marked) return;
    await recordAct(context, tx, organizationId, null, {
      act: 'staff.password_asked',
      target: { id, name },
    });
    if (mail) await mailReset(context, tx, marked);
  });
}

async function mailReset(context: Context, tx: Tx, row: typeof staff.$inferSelect): Promise<void> {
  const { publicUrl, host, port } = context.config;
  const origin = publicUrl ? new URL(publicUrl).origin : `http://${host}:${port}`;
  const link = await makeLink(context, tx, row, 'reset', origin);
  const [organization] = await tx
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, row.organizationId));
  if (organization) await mailLink(context, tx, row, link, organization.name);
}
