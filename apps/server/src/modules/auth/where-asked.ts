import { and, desc, eq, gt } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { signInCodes } from '../../db/schema/index.ts';
import { findOrganization } from '../organizations/queries.ts';

/**
 * The organization a code is for. Who does not name it means the one for which a code was asked last:
 * `/auth/otp/verify` is called with no more than the phone and the code.
 *
 * @throws Refused 404 for an unknown organization
 */
export async function whereAsked(
  context: Context,
  { phone, organization }: { phone: string; organization?: string | undefined },
): Promise<string> {
  if (organization === undefined) {
    const [latest] = await context.db.onPlatform((tx) =>
      tx
        .select({ organizationId: signInCodes.organizationId })
        .from(signInCodes)
        .where(and(eq(signInCodes.phone, phone), gt(signInCodes.expiresAt, context.clock.now())))
        .orderBy(desc(signInCodes.createdAt))
        .limit(1),
    );
    if (latest) return latest.organizationId;
  }
  return (await findOrganization(context, organization)).id;
}
