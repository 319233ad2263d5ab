import {
  type BodyOf,
  type endpoints,
  type OrganizationOverview,
  type QueryOf,
  Settings,
} from '@civicconnect/contract';
import { eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { postgresCode } from '../../db/database.ts';
import { organizations, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { recordAct } from '../audit/record.ts';
import { hashPassword } from '../auth/passwords.ts';
import { checkPassword } from '../auth/strength.ts';
import { overview, overviews } from './overviews.ts';
import { forgetSuspended } from './suspended.ts';

interface One {
  organization: OrganizationOverview;
}

export async function listOrganizations(
  context: Context,
  { cursor, limit, q }: QueryOf<typeof endpoints.listOrganizations>,
): Promise<{ items: OrganizationOverview[]; nextCursor: string | null }> {
  const [after] = cursor ? readCursor(cursor, ['id']) : [];
  const words = q?.trim();
  const pattern = `%${words?.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const conditions = [
    after ? sql`o.organization_id > ${after}` : sql`true`,
    words ? sql`(o.slug ilike ${pattern} or o.name::text ilike ${pattern})` : sql`true`,
  ];
  const found = await context.db.onPlatform((tx) =>
    overviews(tx, context.clock.now(), sql.join(conditions, sql` and `), limit + 1),
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? writeCursor([last.id]) : null };
}

/** @throws Refused 404 */
export async function getOrganization(context: Context, id: string): Promise<One> {
  const now = context.clock.now();
  return { organization: await context.db.onPlatform((tx) => overview(tx, now, id)) };
}

type NewOrganization = BodyOf<typeof endpoints.createOrganization>;

/**
 * A new organization with its first admin, without departments yet.
 *
 * @throws Refused 409 `taken` for a slug that is in use, 422 `weak_password`
 */
export async function createOrganization(
  context: Context,
  caller: StaffCaller,
  { name, slug, kind, languages, admin }: NewOrganization,
): Promise<One> {
  const names = typeof name === 'string' ? { uz: name } : name;
  checkPassword(admin.password, [admin.name, admin.email, ...Object.values(names)]);
  const passwordHash = await hashPassword(admin.password);
  const createdAt = context.clock.now();
  const id = context.newId();
  const work = context.db.onPlatform(async (tx) => {
    const settings = Settings.parse({ languages });
    const row = { id, slug, kind, name: names, region: null, settings, createdAt };
    await tx.insert(organizations).values(row);
    await tx.execute(sql`select civic_create_numbers(${id})`);
    await tx.insert(staff).values({
      organizationId: id,
      id: context.newId(),
      name: admin.name,
      email: admin.email,
      passwordHash,
      role: 'admin',
      locale: languages[0] ?? 'uz',
      createdAt,
    });
    await recordAct(context, tx, caller.organizationId, caller, {
      act: 'organization.created',
      target: { id, name: names.uz },
      after: { slug, kind, admin: admin.email },
    });
    return overview(tx, createdAt, id);
  });
  const organization = await work.catch((error: unknown) => {
    if (postgresCode(error) === '23505') throw new Refused('taken');
    throw error;
  });
  return { organization };
}

/**
 * Suspends an organization or lifts it, or changes its name. On record with the superuser's own
 * organization and with the one it is about.
 *
 * @throws Refused 404, 409 `in_use` for the installation's own
 */
export async function updateOrganization(
  context: Context,
  caller: StaffCaller,
  id: string,
  { suspended, name }: BodyOf<typeof endpoints.updateOrganization>,
): Promise<One> {
  const now = context.clock.now();
  const organization = await context.db.onPlatform(async (tx) => {
    const its = eq(organizations.id, id);
    const [row] = await tx.select().from(organizations).where(its).for('update');
    if (!row) throw new Refused('not_found');
    if (suspended && row.isHome) throw new Refused('in_use');
    const was = { suspended: row.suspendedAt !== null, name: row.name };
    const next = { suspended: suspended ?? was.suspended, name: name ?? was.name };
    const suspendedAt = next.suspended ? (row.suspendedAt ?? now) : null;
    await tx.update(organizations).set({ suspendedAt, name: next.name }).where(its);
    const verb = next.suspended ? 'suspended' : 'resumed';
    for (const place of new Set([caller.organizationId, id])) {
      await recordAct(context, tx, place, caller, {
        act: `organization.${next.suspended === was.suspended ? 'updated' : verb}`,
        target: { id, name: next.name.uz },
        before: was,
        after: next,
      });
    }
    return overview(tx, now, id);
  });
  forgetSuspended(context, id);
  return { organization };
}
