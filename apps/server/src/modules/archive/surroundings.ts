import type { ArchivePart, OrganizationLimits } from '@civicconnect/contract';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations, sessions, staff } from '../../db/schema/index.ts';
import { limitsOf } from '../organizations/limits.ts';
import type { Part } from './part.ts';
import { parts } from './parts.ts';

/** Into what an archive is taken. */
export interface Target {
  /** Null: the organization is founded with it, under its own id. */
  organizationId: string | null;
  /** Who works there already, by e-mail: they keep their accounts. */
  staff: ReadonlyMap<string, string>;
  limits: OrganizationLimits;
}

/** An organization that is founded with its archive. */
export const foundingTarget: Target = {
  organizationId: null,
  staff: new Map(),
  limits: limitsOf({ limits: null }),
};

/** An organization that is there, as an import finds it. */
export function readTarget(context: Context, organizationId: string): Promise<Target> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select({ limits: organizations.limits })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!row) throw new Error('the organization is not there');
    const people = await tx.select({ id: staff.id, email: staff.email }).from(staff);
    return {
      organizationId,
      staff: new Map(people.map(({ id, email }) => [email.toLowerCase(), id])),
      limits: limitsOf(row),
    };
  });
}

export interface InTheWay {
  part: ArchivePart;
  count: number;
}

/** What an organization has that an empty one has not. */
export async function inTheWay(tx: Tx, organizationId: string): Promise<InTheWay[]> {
  const found: InTheWay[] = [];
  for (const { name, table, only, mayStand } of parts) {
    if (mayStand) continue;
    const { rows } = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${table}
        where organization_id = ${organizationId} and ${only ?? sql`true`}`,
    );
    const count = rows[0]?.n ?? 0;
    if (count > 0) found.push({ part: name, count });
  }
  return found;
}

/** Parts whose ids others of the installation go by: in addresses, rooms of live events and the storage. */
const known: ReadonlySet<ArchivePart> = new Set([
  'departments',
  'staff',
  'citizens',
  'sessions',
  'files',
  'documents',
]);
export const hasKnownIds = ({ name }: Part): boolean => known.has(name);

/** Whether another organization of the installation has one of these ids. */
export async function areInUse(
  context: Context,
  { table }: Part,
  ids: readonly string[],
): Promise<boolean> {
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute(sql`select 1 from ${table} where organization_id in (
      select organization_id from organizations) and id = any(${sql.param([...ids])}::uuid[]) limit 1`),
  );
  return rows.length > 0;
}

/** Those among these codes by which a receipt of another organization is verified. */
export async function codesInUse(context: Context, codes: readonly string[]): Promise<string[]> {
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute<{ code: string }>(sql`select ${sessions.verificationCode} as code from ${sessions}
      where ${sessions.verificationCode} = any(${sql.param([...codes])}::text[])`),
  );
  return rows.map(({ code }) => code);
}
