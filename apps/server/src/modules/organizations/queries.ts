import { type Organization, type PublicOrganization, Settings } from '@civicconnect/contract';
import { eq, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

export type OrganizationRow = typeof organizations.$inferSelect;

/** An organization by slug or id; nothing, or `-`, means the installation's own. Throws 404. */
export async function findOrganization(
  context: Context,
  ref?: string | undefined,
): Promise<OrganizationRow> {
  const isId = ref !== undefined && z.uuid().safeParse(ref).success;
  const wanted =
    ref === undefined || ref === '-'
      ? eq(organizations.isHome, true)
      : or(
          eq(organizations.slug, ref.toLowerCase()),
          isId ? eq(organizations.id, ref.toLowerCase()) : undefined,
        );
  const [found] = await context.db.onPlatform((tx) =>
    tx.select().from(organizations).where(wanted),
  );
  if (!found) throw new Refused('not_found');
  return found;
}

/** What an organization has set for its brain. Throws 404. */
export async function aiSettings(
  context: Context,
  organizationId: string,
): Promise<Settings['ai']> {
  const [found] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId)),
  );
  if (!found) throw new Refused('not_found');
  // What was stored by an earlier version lacks what came later: the schema knows the defaults.
  return Settings.shape.ai.parse(found.settings.ai);
}

/** Where a logo is had: another one has another address. */
function logoView(id: string, logo: OrganizationRow['logo']): Organization['logo'] {
  if (!logo) return null;
  const { hash, ...rest } = logo;
  return { ...rest, url: `/api/public/${id}/logo?v=${hash}` };
}

export function organizationView({
  id,
  slug,
  kind,
  name,
  region,
  settings: stored,
  logo,
}: OrganizationRow): Organization {
  const settings = Settings.parse(stored);
  return {
    id,
    slug,
    kind,
    name,
    region,
    languages: settings.languages,
    timeZone: settings.timeZone,
    pickOn: settings.pickOn,
    accent: settings.branding.accent,
    logo: logoView(id, logo),
  };
}

export function publicView(context: Context, row: OrganizationRow): PublicOrganization {
  const settings = Settings.parse(row.settings);
  return {
    ...organizationView(row),
    address: settings.portal.address,
    emergencyNumbers: settings.portal.emergencyNumbers,
    appeal: { minLength: settings.appeal.minLength, maxLength: settings.appeal.maxLength },
    assistantName: settings.assistant.name,
    suspended: row.suspendedAt !== null,
    publicPage: settings.publicPage,
    developmentCodes: context.sms.name === 'development',
  };
}
