import { createHash, randomBytes } from 'node:crypto';
import type { BodyOf, endpoints } from '@civicconnect/contract';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { mailLink } from '../../channels/mail/letters.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations, signUps, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { recordAct } from '../audit/record.ts';
import { forgetSuspended } from '../platform/suspended.ts';

const lastsMs = 24 * 3600 * 1000;
/** Between two letters to one address. */
const resendSeconds = 60;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

type Organization = Pick<typeof organizations.$inferSelect, 'id' | 'name' | 'createdAt'>;
type Person = Pick<typeof staff.$inferSelect, 'id' | 'name' | 'email' | 'locale'>;

/** Enters the letter with a new link; the one before opens nothing any more. Gives until when it is good. */
export async function sendConfirmation(
  context: Context,
  tx: Tx,
  { organization, admin }: { organization: Organization; admin: Person },
  origin: string,
): Promise<Date> {
  const now = context.clock.now();
  const expiresAt = new Date(now.getTime() + lastsMs);
  const token = randomBytes(32).toString('base64url');
  const sent = { tokenHash: hashOf(token), sentAt: now, expiresAt };
  await tx
    .insert(signUps)
    .values({
      organizationId: organization.id,
      staffId: admin.id,
      createdAt: organization.createdAt,
      ...sent,
    })
    .onConflictDoUpdate({ target: signUps.organizationId, set: sent });
  const link = {
    purpose: 'confirmation' as const,
    url: `${origin}/signup/confirm/${token}`,
    expiresAt: expiresAt.toISOString(),
  };
  await mailLink(
    context,
    tx,
    { ...admin, organizationId: organization.id },
    link,
    organization.name,
  );
  return expiresAt;
}

/** The one sign-up that this is true of, with its organization and first admin, held until the end. */
async function lockSignUp(tx: Tx, which: SQL | undefined) {
  const [found] = await tx
    .select({ signUp: signUps, organization: organizations, admin: staff })
    .from(signUps)
    .innerJoin(organizations, eq(organizations.id, signUps.organizationId))
    .innerJoin(
      staff,
      and(eq(staff.organizationId, signUps.organizationId), eq(staff.id, signUps.staffId)),
    )
    .where(which)
    .for('update', { of: signUps });
  return found;
}

/**
 * Opens an organization to its first admin: whoever has the letter has the address. The link may be
 * opened again as long as it lasts; it does nothing more then.
 *
 * @throws Refused 409 `link_expired`, 429
 */
export async function confirmSignUp(
  context: Context,
  token: string,
  ip: string,
): Promise<{ slug: string; email: string }> {
  const address = addressKey(ip);
  await context.limits.consume('linksPerAddress', address);
  const now = context.clock.now();
  const done = await context.db.onPlatform(async (tx) => {
    const found = await lockSignUp(tx, eq(signUps.tokenHash, hashOf(token)));
    if (!found || found.signUp.expiresAt <= now) throw new Refused('link_expired');
    const { signUp, organization, admin } = found;
    if (signUp.confirmedAt === null) {
      const its = eq(organizations.id, organization.id);
      await tx
        .update(signUps)
        .set({ confirmedAt: now })
        .where(eq(signUps.organizationId, organization.id));
      // One that the platform has suspended meanwhile stays so.
      await tx
        .update(organizations)
        .set({ suspendedAt: null })
        .where(and(its, eq(organizations.suspendedAt, signUp.createdAt)));
      await recordAct(context, tx, organization.id, admin, {
        act: 'organization.confirmed',
        target: { id: organization.id, name: organization.name.uz },
      });
    }
    return { id: organization.id, slug: organization.slug, email: admin.email };
  });
  await context.limits.giveBack('linksPerAddress', address);
  forgetSuspended(context, done.id);
  return { slug: done.slug, email: done.email };
}

/** Sends the link again, if there is something to confirm; the answer tells nothing of it. Throws 429. */
export async function resendSignUp(
  context: Context,
  { slug, email }: BodyOf<typeof endpoints.resendSignUp>,
  from: { ip: string; origin: string },
): Promise<{ resendInSeconds: number }> {
  await context.limits.consume('confirmationsPerAddress', addressKey(from.ip));
  if (!context.config.mail) return { resendInSeconds: resendSeconds };
  const before = new Date(context.clock.now().getTime() - resendSeconds * 1000);
  await context.db.onPlatform(async (tx) => {
    const found = await lockSignUp(
      tx,
      and(eq(organizations.slug, slug), eq(staff.email, email), isNull(signUps.confirmedAt)),
    );
    if (found && found.signUp.sentAt <= before) {
      await sendConfirmation(context, tx, found, from.origin);
    }
  });
  return { resendInSeconds: resendSeconds };
}

/** Whether an organization waits for its first admin to open the link. */
export async function isUnconfirmed(context: Context, organizationId: string): Promise<boolean> {
  const [found] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ confirmedAt: signUps.confirmedAt })
      .from(signUps)
      .where(eq(signUps.organizationId, organizationId)),
  );
  return found !== undefined && found.confirmedAt === null;
}
