import type { Settings } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import {
  exampleOf,
  type Marks,
  readMarks,
  readStored,
  readVerdicts,
  type Stored,
} from './brain-store.ts';
import { mostAfterCheckpoint, placeCheckpoint } from './checkpoint.ts';
import { sharedLook } from './shared-look.ts';

/** How far this process's model of an organization has come. */
interface Synced {
  /** Of what was stored when the model held all of it; null when something is still to be done. */
  marks: string | null;
  revision: number;
  /** Examples up to this revision were learned as one batch. */
  checkpoint: number;
  /** How many were learned after it, one by one. */
  after: number;
  departmentsKey: string;
  /** The newest verdict on a stopped text that the detector has been told of; 0 for none. */
  verdict: number;
}

/**
 * Where many analyses are asked for, so many milliseconds lie between two looks at what is stored: the
 * look costs the database more than an analysis costs the brain, and messages need it too.
 */
const looksApartMs = 20;

const synced = new WeakMap<Context, Map<string, Synced>>();
const looks = new WeakMap<Context, (organizationId: string) => Promise<Settings['ai']>>();

function mapOf<V>(store: WeakMap<Context, Map<string, V>>, context: Context): Map<string, V> {
  const known = store.get(context) ?? new Map<string, V>();
  store.set(context, known);
  return known;
}

/**
 * Begins to load the model that every process makes of the same rows. Resolves when that has begun;
 * `done` does when the model answers. A model that is there already answers and learns until then.
 */
async function beginLoad(
  context: Context,
  organizationId: string,
  verdict: number,
): Promise<{ place: Synced; done: Promise<void> }> {
  let stored = await readStored(context, organizationId, null);
  if (stored.checkpoint === null) {
    await placeCheckpoint(context, organizationId);
    stored = await readStored(context, organizationId, null);
  }
  const { texts, rows } = stored;
  const checkpoint = stored.checkpoint ?? 0;
  const batch = rows.filter(({ revision }) => revision <= checkpoint).length;
  const known = mapOf(synced, context);
  const place: Synced = {
    marks: null,
    revision: Math.max(checkpoint, rows.at(-1)?.revision ?? 0),
    checkpoint,
    after: rows.length - batch,
    departmentsKey: JSON.stringify(texts),
    verdict,
  };
  known.set(organizationId, place);
  const done = context.brain.load(organizationId, texts, rows.map(exampleOf), batch);
  // Whoever comes next loads again.
  done.catch(() => known.delete(organizationId));
  return { place, done };
}

/** Tells the detector what superusers decided, when there is something new. */
async function tellVerdicts(
  context: Context,
  organizationId: string,
  known: Synced,
  newest: number,
): Promise<void> {
  if (known.verdict === newest) return;
  const verdicts = await readVerdicts(context, organizationId);
  await context.brain.setVerdicts(organizationId, verdicts);
  known.verdict = newest;
}

/** Teaches the model that is there what changed since. */
async function catchUp(
  context: Context,
  organizationId: string,
  known: Synced,
  { texts, rows }: Stored,
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

/** Makes the model anew, and waits for it. */
async function loadAnew(
  context: Context,
  organizationId: string,
  { key, verdict }: Marks,
  told: number,
): Promise<void> {
  const { place, done } = await beginLoad(context, organizationId, told);
  await done;
  await tellVerdicts(context, organizationId, place, verdict);
  place.marks = key;
}

async function bringUp(context: Context, organizationId: string, marks: Marks): Promise<void> {
  const known = mapOf(synced, context).get(organizationId);
  if (!known) return loadAnew(context, organizationId, marks, 0);
  if (known.marks === marks.key && known.verdict === marks.verdict) return;
  await tellVerdicts(context, organizationId, known, marks.verdict);
  const stored = await readStored(context, organizationId, known.revision);
  // Each example taken back folds the whole log anew: for several, once is enough.
  if (stored.rows.filter(({ retiredAt }) => retiredAt).length > 1)
    return loadAnew(context, organizationId, marks, known.verdict);
  await catchUp(context, organizationId, known, stored);
  if (stored.checkpoint !== known.checkpoint) {
    inBackground(context, (await beginLoad(context, organizationId, known.verdict)).done);
    return;
  }
  known.marks = marks.key;
  if (known.after > mostAfterCheckpoint) {
    known.after = 0;
    inBackground(context, placeCheckpoint(context, organizationId));
  }
}

/** An organization is gone: this process knows nothing of it any more. */
export async function forgetBrain(context: Context, organizationId: string): Promise<void> {
  mapOf(synced, context).delete(organizationId);
  await context.brain.forget(organizationId);
}

/** The organizations whose models this process holds. */
export function heldBrains(context: Context): string[] {
  return [...mapOf(synced, context).keys()];
}

/**
 * Brings this process's model of an organization up to what is stored: departments, examples taught
 * here or by another process, examples taken back. The database is the truth, the model a cache of it.
 * Calls that arrive while one looks share the next look: it begins after all of them. However many
 * analyses are asked for at once, they go to the database together, and messages find a connection.
 *
 * @returns what the organization has set for its brain, read in the same look
 */
export function syncBrain(context: Context, organizationId: string): Promise<Settings['ai']> {
  const look =
    looks.get(context) ??
    sharedLook(async (id) => {
      const marks = await readMarks(context, id);
      await bringUp(context, id, marks);
      return marks.settings;
    }, looksApartMs);
  looks.set(context, look);
  return look(organizationId);
}
