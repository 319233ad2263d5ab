import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { installation, organizations, staff } from '../../db/schema/index.ts';
import { hashPassword } from '../auth/passwords.ts';
import { newSettings } from './new-settings.ts';

/** Whether anything was ever set up here. */
export async function isEmptyInstallation(context: Context): Promise<boolean> {
  const found = await context.db.onPlatform((tx) =>
    tx.select({ id: organizations.id }).from(organizations).limit(1),
  );
  return found.length === 0;
}

/**
 * The installation's own organization, without departments yet, and its first superuser: what
 * `--no-demo` begins with. Without a password they need a link to set one.
 */
export async function foundInstallation(
  context: Context,
  superuser: { email: string; password: string | null; name?: string | undefined },
): Promise<void> {
  const organizationId = context.newId();
  const createdAt = context.clock.now();
  const { email, password } = superuser;
  const passwordHash = password === null ? null : await hashPassword(password);
  await context.db.onPlatform(async (tx) => {
    await tx.insert(organizations).values({
      id: organizationId,
      slug: 'home',
      kind: 'government',
      name: { uz: 'CivicConnect', ru: 'CivicConnect', en: 'CivicConnect', fa: 'CivicConnect' },
      region: null,
      settings: newSettings({}),
      isHome: true,
      createdAt,
    });
    await tx.insert(installation).values({ organizationId });
    await tx.execute(sql`select civic_create_numbers(${organizationId})`);
    await tx.insert(staff).values({
      organizationId,
      id: context.newId(),
      name: superuser.name ?? email.split('@')[0] ?? email,
      email: email.toLowerCase(),
      passwordHash,
      role: 'superuser',
      locale: 'uz',
      createdAt,
    });
  });
}
