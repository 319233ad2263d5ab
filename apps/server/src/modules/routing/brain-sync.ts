import type { DepartmentText, Example, Verdict } from '@civicconnect/ai';
import { and, asc, desc, eq, gt, isNull, max } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, injectionVerdicts, learned } from '../../db/schema/index.ts';
import { mostAfterCheckpoint, placeCheckpoint, readCheckpoint } from './checkpoint.ts';

/** How far this process's model of an organization has come. */
interface Synced {
  revision: number;
  /** Examples up to this revision were learned as one batch. */
  checkpoint: number;
  /** How many were learned after it, one by one. */
  after: number;
  departmentsKey: string;
  /** The newest verdict on a stopped text that the detector has been told of; 0 for none. */
  verdict: number;
}

/** Older verdicts than so many are forgotten: wordings of attacks change. */
const rememberedVerdicts = 2000;

const synced = new WeakMap<Context, Map<string, Synced>>();
const running = new WeakMap<Context, Map<string, Promise<void>>>();

function mapOf<V>(store: WeakMap<Context, Map<string, V>>, context: Context): Map<string, V> {
  const known = store.get(context) ?? new Map<string, V>();
  store.set(context, known);
  return known;
}

type Row = typeof learned.$inferSelect;

export function exampleOf({ id, text, language, departmentId, source, sessionId }: Row): Example {
  const example: Example = { id, text, departmentId, source, sessionId };
  return language === null ? example : { ...example, language };
}

export async function departmentTexts(tx: Tx, organizationId: string): Promise<DepartmentText[]> {
  const rows = await tx
    .select()
    .from(departments)
    .where(eq(departments.organizationId, organizationId))
    .orderBy(asc(departments.order), asc(departments.id));
  return rows.map(({ id, name, description, active }) => ({
    id,
    names: name,
    descriptions: description,
    active,
  }));
}

/** Changes after a revision, examples taken back included; all that count now when it is null. */
function readChanges(tx: Tx, organizationId: string, after: number | null): Promise<Row[]> {
  return tx
    .select()
    .from(learned)
    .where(
      and(
        eq(learned.organizationId, organizationId),
        after === null ? isNull(learned.retiredAt) : gt(learned.revision, after),
      ),
    )
    .orderBy(asc(learned.revision));
}

/**
 * The checkpoint is read before the examples: what it covers was committed before it, so the rows
 * read after it hold the whole batch.
 */
async function read(context: Context, organizationId: string, after: number | null) {
  return context.db.inOrganization(organizationId, async (tx) => ({
    checkpoint: await readCheckpoint(tx, organizationId),
    texts: await departmentTexts(tx, organizationId),
    rows: await readChanges(tx, organizationId, after),
    verdict: await newestVerdict(tx, organizationId),
  }));
}

async function newestVerdict(tx: Tx, organizationId: string): Promise<number> {
  const [newest] = await tx
    .select({ revision: max(injectionVerdicts.revision) })
    .from(injectionVerdicts)
    .where(eq(injectionVerdicts.organizationId, organizationId));
  return newest?.revision ?? 0;
}

/** Tells the detector what superusers decided, when there is something new. */
async function tellVerdicts(
  context: Context,
  organizationId: string,
  known: Synced,
  newest: number,
): Promise<void> {
  if (known.verdict === newest) return;
  const verdicts: Verdict[] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ text: injectionVerdicts.text, isAttack: injectionVerdicts.isAttack })
      .from(injectionVerdicts)
      .where(eq(injectionVerdicts.organizationId, organizationId))
      .orderBy(desc(injectionVerdicts.revision))
      .limit(rememberedVerdicts),
  );
  await context.brain.setVerdicts(organizationId, verdicts.reverse());
  known.verdict = newest;
}

/**
 * Begins to load the model that every process makes of the same rows. Resolves when that has begun;
 * `done` does when the model answers. A model that is there already answers and learns until then.
 */
async function beginLoad(
  context: Context,
  organizationId: string,
): Promise<{ place: Synced; verdict: number; done: Promise<void> }> {
  let stored = await read(context, organizationId, null);
  if (stored.checkpoint === null) {
    await placeCheckpoint(context, organizationId);
    stored = await read(context, organizationId, null);
  }
  const { texts, rows } = stored;
  const checkpoint = stored.checkpoint ?? 0;
  const batch = rows.filter(({ revision }) => revision <= checkpoint).length;
  const known = mapOf(synced, context);
  const place: Synced = {
    revision: Math.max(checkpoint, rows.at(-1)?.revision ?? 0),
    checkpoint,
    after: rows.length - batch,
    departmentsKey: JSON.stringify(texts),
    verdict: known.get(organizationId)?.verdict ?? 0,
  };
  known.set(organizationId, place);
  const done = context.brain.load(organizationId, texts, rows.map(exampleOf), batch);
  // Whoever comes next loads again.
  done.catch(() => known.delete(organizationId));
  return { place, verdict: stored.verdict, done };
}

/** Teaches the model that is there what changed since. */
async function catchUp(
  context: Context,
  organizationId: string,
  known: Synced,
  { texts, rows }: Awaited<ReturnType<typeof read>>,
): Promise<void> {
  const departmentsKey = JSON.stringify(texts);
  if (known.departmentsKey !== departmentsKey) {
    await context.brain.setDepartments(organizationId, texts);
    known.departmentsKey = departmentsKey;
  }
  for (const row of rows) {
    if (row.retiredAt) await context.brain.unlearn(organizationId, row.id);
    else await context.brain.learn(organizationId, exampleOf(row));
    known.revision = row.revision;
    known.after += row.retiredAt ? 0 : 1;
  }
}

function inBackground(context: Context, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    context.log.warn(
      { err: error },
      'a router could not be made anew; its next message tries again',
    );
  });
}

async function bringUp(context: Context, organizationId: string): Promise<void> {
  const known = mapOf(synced, context).get(organizationId);
  if (!known || !(await context.brain.isLoaded(organizationId))) {
    mapOf(synced, context).delete(organizationId);
    const { place, done, verdict } = await beginLoad(context, organizationId);
    await done;
    await tellVerdicts(context, organizationId, place, verdict);
    return;
  }
  const stored = await read(context, organizationId, known.revision);
  await tellVerdicts(context, organizationId, known, stored.verdict);
  // Each example taken back folds the whole log anew: for several, once is enough.
  if (stored.rows.filter(({ retiredAt }) => retiredAt).length > 1) {
    await (await beginLoad(context, organizationId)).done;
    return;
  }
  await catchUp(context, organizationId, known, stored);
  if (stored.checkpoint !== known.checkpoint) {
    inBackground(context, (await beginLoad(context, organizationId)).done);
  } else if (known.after > mostAfterCheckpoint) {
    known.after = 0;
    inBackground(context, placeCheckpoint(context, organizationId));
  }
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
