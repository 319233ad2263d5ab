import type { Example } from '@civicconnect/ai';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, learned } from '../../db/schema/index.ts';

/** How far this process's model of an organization has come. */
interface Synced {
  revision: number;
  departmentsKey: string;
}

const synced = new WeakMap<Context, Map<string, Synced>>();
const running = new WeakMap<Context, Map<string, Promise<void>>>();

function mapOf<V>(store: WeakMap<Context, Map<string, V>>, context: Context): Map<string, V> {
  const known = store.get(context) ?? new Map<string, V>();
  store.set(context, known);
  return known;
}

/** Orders teaching within an organization: revisions are committed in the order they are given. */
export async function lockTeaching(tx: Tx, organizationId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`teach:${organizationId}`}, 0))`,
  );
}

function exampleOf(row: typeof learned.$inferSelect): Example {
  return {
    id: row.id,
    text: row.text,
    departmentId: row.departmentId,
    source: row.source,
    sessionId: row.sessionId,
  };
}

async function bringUp(context: Context, organizationId: string): Promise<void> {
  const known = mapOf(synced, context).get(organizationId);
  const loaded = known && (await context.brain.isLoaded(organizationId));
  const from = loaded ? known.revision : 0;
  const { named, changes } = await context.db.inOrganization(organizationId, async (tx) => ({
    named: await tx
      .select()
      .from(departments)
      .where(eq(departments.organizationId, organizationId))
      .orderBy(asc(departments.order), asc(departments.id)),
    changes: await tx
      .select()
      .from(learned)
      .where(
        and(
          eq(learned.organizationId, organizationId),
          gt(learned.revision, from),
          loaded ? undefined : isNull(learned.retiredAt),
        ),
      )
      .orderBy(asc(learned.revision)),
  }));
  const texts = named.map(({ id, name, description, active }) => ({
    id,
    names: name,
    descriptions: description,
    active,
  }));
  const departmentsKey = JSON.stringify(texts);
  const revision = changes.at(-1)?.revision ?? from;
  if (!loaded) {
    await context.brain.load(organizationId, texts, changes.map(exampleOf));
  } else {
    if (known.departmentsKey !== departmentsKey)
      await context.brain.setDepartments(organizationId, texts);
    for (const row of changes) {
      if (row.retiredAt) await context.brain.unlearn(organizationId, row.id);
      else await context.brain.learn(organizationId, exampleOf(row));
    }
  }
  mapOf(synced, context).set(organizationId, { revision, departmentsKey });
}

/**
 * Brings this process's model of an organization up to what is stored: departments, examples taught
 * here or by another process, examples taken back. The database is the truth, the model a cache of it.
 */
export async function syncBrain(context: Context, organizationId: string): Promise<void> {
  const queue = mapOf(running, context);
  const before = queue.get(organizationId) ?? Promise.resolve();
  const next = before.catch(() => undefined).then(() => bringUp(context, organizationId));
  queue.set(organizationId, next);
  return next;
}
