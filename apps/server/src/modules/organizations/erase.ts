import { fileVariants } from '@civicconnect/contract';
import { and, eq, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { postgresCode, type Tx } from '../../db/database.ts';
import { documents, files, organizations, signUps, vectorModels } from '../../db/schema/index.ts';
import { scopeOf } from '../../vectors/rows.ts';
import { tellGone } from './gone.ts';

const dayMs = 24 * 3600 * 1000;
/** How long a deleted organization can be brought back. */
export const eraseGraceMs = 30 * dayMs;
/** How long one that signed itself up may stay unconfirmed: the link lasts a day, and may be sent again. */
const unconfirmedMs = 7 * dayMs;

/** What lies outside the database: bytes first, so that as long as an object may be there its row is. */
async function eraseOutside(context: Context, organizationId: string): Promise<void> {
  const found = await context.db.inOrganization(organizationId, async (tx) => ({
    ids: [
      ...(await tx.select({ id: files.id }).from(files)),
      ...(await tx.select({ id: documents.id }).from(documents)),
    ],
    models: await tx.select().from(vectorModels),
  }));
  for (const { id } of found.ids) {
    for (const variant of fileVariants) {
      await context.storage.delete(`${organizationId}/${id}/${variant}`);
    }
  }
  const index = await context.vectors.shared();
  for (const model of found.models) await index?.drop(scopeOf(model));
}

/** Tables in the order in which they can be emptied are not written down: the database knows them. */
async function eraseRows(tx: Tx, organizationId: string): Promise<void> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname not in ('organizations', 'audit')`);
  let waiting = rows.map(({ name }) => name);
  const erase = (name: string) =>
    tx.execute(
      sql`delete from ${sql.identifier(name)} where organization_id = ${organizationId}::uuid`,
    );
  while (waiting.length > 0) {
    const kept: string[] = [];
    for (const name of waiting) {
      await tx.execute(sql`savepoint erasing`);
      try {
        await erase(name);
      } catch (error) {
        if (postgresCode(error) !== '23503') throw error;
        await tx.execute(sql`rollback to savepoint erasing`);
        kept.push(name);
      }
    }
    if (kept.length === waiting.length) throw new Error(`rows that keep each other: ${kept}`);
    waiting = kept;
  }
  // Triggers note what was deleted, for indexes that are gone too.
  for (const { name } of rows.filter(({ name }) => name.endsWith('_pending'))) await erase(name);
}

/** Erases everything of an organization; may be repeated after it broke off. */
async function eraseOrganization(context: Context, organizationId: string): Promise<void> {
  await eraseOutside(context, organizationId);
  await context.db.onPlatform(async (tx) => {
    await eraseRows(tx, organizationId);
    await tx.delete(organizations).where(eq(organizations.id, organizationId));
    await tx.execute(sql`select civic_forget_organization(${organizationId}::uuid)`);
    await tellGone(tx, organizationId);
  });
  context.log.info({ organizationId }, 'an organization was erased');
}

/** Those whose grace is over, and those that signed up and were never confirmed. Gives how many. */
export async function sweepErasures(context: Context): Promise<number> {
  const now = context.clock.now();
  const due = await context.db.onPlatform((tx) =>
    tx
      .select({ id: organizations.id })
      .from(organizations)
      .leftJoin(signUps, eq(signUps.organizationId, organizations.id))
      .where(
        and(
          eq(organizations.isHome, false),
          or(
            lte(organizations.eraseAfter, now),
            and(
              isNotNull(signUps.createdAt),
              isNull(signUps.confirmedAt),
              isNotNull(organizations.suspendedAt),
              lt(signUps.createdAt, new Date(now.getTime() - unconfirmedMs)),
            ),
          ),
        ),
      ),
  );
  for (const { id } of due) {
    await eraseOrganization(context, id).catch((error: unknown) =>
      context.log.error({ err: error, organizationId: id }, 'an organization is erased later'),
    );
  }
  return due.length;
}
