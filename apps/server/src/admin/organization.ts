import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { organizations } from '../db/schema/index.ts';
import { CommandError, type Option } from './command.ts';

type OrganizationRow = typeof organizations.$inferSelect;

/** Names the organization a command is about. */
export const organizationOption: Option = {
  type: 'text',
  help: "its slug; the installation's own when left out",
};

/** @throws CommandError when there is none of that slug, or none at all */
export async function chosenOrganization(
  context: Context,
  slug: string | undefined,
): Promise<OrganizationRow> {
  const [found] = await context.db.onPlatform((tx) =>
    tx
      .select()
      .from(organizations)
      .where(slug === undefined ? eq(organizations.isHome, true) : eq(organizations.slug, slug)),
  );
  if (found) return found;
  throw new CommandError(
    slug === undefined
      ? 'Nothing is set up here yet: begin with create-superuser or seed-demo.'
      : `There is no organization with the slug "${slug}".`,
  );
}
