import { createHash, randomBytes } from 'node:crypto';
import type { StaffLink } from '@civicconnect/contract';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations, staff, staffLinks } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

type StaffRow = typeof staff.$inferSelect;
type Purpose = StaffLink['purpose'];

const hourMs = 3_600_000;
/** People accept an invitation when they come to it; a reset is asked for and done. */
const lastsMs: Record<Purpose, number> = { invitation: 72 * hourMs, reset: hourMs };
const tokenBytes = 32;

/** 256 random bits need no key and no salt: nobody guesses what was hashed. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

const pathOf: Record<Purpose, string> = {
  invitation: '/staff/invitation/',
  reset: '/staff/reset/',
};

/** Earlier links of somebody’s die: each works once, and only the last one. */
export async function killLinks(
  context: Context,
  tx: Tx,
  { organizationId, id }: Pick<StaffRow, 'organizationId' | 'id'>,
): Promise<void> {
  await tx
    .update(staffLinks)
    .set({ usedAt: context.clock.now() })
    .where(
      and(
        eq(staffLinks.organizationId, organizationId),
        eq(staffLinks.staffId, id),
        isNull(staffLinks.usedAt),
      ),
    );
}

/** A new link; only its hash is kept. `origin`: of the pages, e.g. `https://murojaat.example`. */
export async function makeLink(
  context: Context,
  tx: Tx,
  row: Pick<StaffRow, 'organizationId' | 'id'>,
  purpose: Purpose,
  origin: string,
): Promise<StaffLink> {
  await killLinks(context, tx, row);
  const now = context.clock.now();
  const expiresAt = new Date(now.getTime() + lastsMs[purpose]);
  const token = randomBytes(tokenBytes).toString('base64url');
  await tx.insert(staffLinks).values({
    organizationId: row.organizationId,
    id: context.newId(),
    staffId: row.id,
    purpose,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt,
  });
  return {
    purpose,
    url: `${origin}${pathOf[purpose]}${token}`,
    expiresAt: expiresAt.toISOString(),
  };
}

export interface OpenLink {
  link: typeof staffLinks.$inferSelect;
  person: StaffRow;
  organization: typeof organizations.$inferSelect;
}

/**
 * Whose link a token is, in whatever organization. One that was never made, is used, too old, or of
 * somebody who was deactivated has one answer.
 *
 * @throws Refused 409 `link_expired`
 */
export async function openLink(context: Context, token: string): Promise<OpenLink> {
  const [found] = await context.db.onPlatform((tx) =>
    tx
      .select({ link: staffLinks, person: staff, organization: organizations })
      .from(staffLinks)
      .innerJoin(
        staff,
        and(eq(staff.organizationId, staffLinks.organizationId), eq(staff.id, staffLinks.staffId)),
      )
      .innerJoin(organizations, eq(organizations.id, staffLinks.organizationId))
      .where(eq(staffLinks.tokenHash, hashOf(token))),
  );
  if (!found || !isGood(context, found.link) || found.person.deactivatedAt) {
    throw new Refused('link_expired');
  }
  return found;
}

function isGood(context: Context, link: OpenLink['link']): boolean {
  return link.usedAt === null && link.expiresAt > context.clock.now();
}

/** Uses a link up: of two who come at once one gets through. Throws 409 `link_expired`. */
export async function useLink(context: Context, tx: Tx, { link, person }: OpenLink): Promise<void> {
  const used = await tx
    .update(staffLinks)
    .set({ usedAt: context.clock.now() })
    .where(
      and(
        eq(staffLinks.organizationId, link.organizationId),
        eq(staffLinks.id, link.id),
        isNull(staffLinks.usedAt),
      ),
    )
    .returning({ id: staffLinks.id });
  if (used.length === 0) throw new Refused('link_expired');
  await killLinks(context, tx, person);
}
