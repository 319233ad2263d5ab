import type { Settings } from '@civicconnect/contract';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { aiSettings } from '../modules/organizations/queries.ts';
import { rebuildIndex } from './rebuild.ts';
import {
  beginModel,
  deleteKeys,
  deleteModel,
  type HashedEntry,
  keysOf,
  otherModels,
  type StoredKey,
  type StoredModel,
  scopeOf,
  setIndexed,
  setReady,
  writeEntries,
} from './rows.ts';
import { keyOf } from './shelf.ts';
import { type KnownText, knownTexts } from './texts.ts';
import { markOf, type VectorIndex, type VectorScope } from './vector-index.ts';

/** Texts per request of the provider. */
const batch = 64;
const removedAtOnce = 200;
const abandonedMs = 24 * 3600 * 1000;

/** What one run works with. */
interface Work {
  context: Context;
  scope: VectorScope;
  settings: Settings['ai'];
  /** Null where there is none, and once it failed: the rows are completed all the same. */
  index: VectorIndex | null;
  /** Why the index was left behind. */
  failure: unknown;
}

/** The shared index's part. What it misses is made good by the next run, which this failure calls for. */
async function inIndex(work: Work, part: (index: VectorIndex) => Promise<unknown>): Promise<void> {
  if (!work.index) return;
  try {
    await part(work.index);
  } catch (error) {
    work.index = null;
    work.failure = error;
    work.context.vectors.failed(work.scope, error);
  }
}

/** Changes the rows, then the shared index by the same; the mark moves only when both are done. */
async function change(
  work: Work,
  ofRows: (tx: Tx) => Promise<number>,
  ofIndex: (index: VectorIndex) => Promise<void>,
): Promise<void> {
  const { context, scope } = work;
  const { db } = context;
  const number = await db.inOrganization(scope.organizationId, ofRows);
  await inIndex(work, async (index) => {
    await ofIndex(index);
    const mark = markOf(index, number);
    await db.inOrganization(scope.organizationId, (tx) => setIndexed(tx, scope, mark));
  });
}

/** Vectors of a retired example or a description that was taken out. */
async function removeGone(work: Work, gone: readonly StoredKey[]): Promise<void> {
  for (let from = 0; from < gone.length; from += removedAtOnce) {
    const some = gone.slice(from, from + removedAtOnce);
    await change(
      work,
      (tx) => deleteKeys(tx, work.scope, some),
      (index) => index.remove(work.scope, some),
    );
  }
}

/**
 * What the detector would keep from every language model is kept from embedding models too: such a
 * text is found by the local model alone.
 */
async function presentable({ context, settings }: Work, texts: readonly KnownText[]) {
  const shown: KnownText[] = [];
  for (const known of texts) {
    const { riskScore } = await context.brain.detectInjection(known.text);
    if (known.kind === 'description' || riskScore < settings.injectionIsolate) shown.push(known);
  }
  return shown;
}

async function embedBatch(work: Work, texts: readonly KnownText[]): Promise<HashedEntry[]> {
  const { context, scope, settings } = work;
  const made = await context.models.embed({
    organizationId: scope.organizationId,
    sessionId: null,
    messageId: null,
    texts: texts.map(({ text }) => text),
    kind: 'document',
    maskPersonalData: settings.maskPersonalData,
    dailyCap: settings.dailyCap,
  });
  // The queue tries again, later each time; the ledger says what was wrong.
  if (!made) throw new Error('no provider made the vectors: they are tried again');
  if (made.model !== scope.model) throw new Error('the embedding model changed meanwhile');
  return texts.map(({ text: _text, ...known }, at) => {
    const vector = made.vectors[at];
    if (!vector) throw new Error('a vector is missing');
    return { ...known, vector };
  });
}

/** Brings the rows of one model up to what is taught and described now. */
async function completeRows(work: Work): Promise<void> {
  const { context, scope } = work;
  const { organizationId } = scope;
  const { wanted, stored } = await context.db.inOrganization(organizationId, async (tx) => ({
    wanted: await knownTexts(tx, organizationId),
    stored: await keysOf(tx, scope),
  }));
  const keys = new Set(wanted.map(keyOf));
  const hashes = new Map(stored.map((row) => [keyOf(row), row.textHash]));
  const partless = stored.filter((row) => !keys.has(keyOf(row)));
  // An index forgets an owner whole: what stays of it is stored again.
  const owners = new Set(partless.map(({ kind, id }) => `${kind} ${id}`));
  await removeGone(
    work,
    stored.filter(({ kind, id }) => owners.has(`${kind} ${id}`)),
  );
  const missing = await presentable(
    work,
    wanted.filter(
      (known) =>
        owners.has(`${known.kind} ${known.id}`) || hashes.get(keyOf(known)) !== known.textHash,
    ),
  );
  for (let from = 0; from < missing.length; from += batch) {
    const entries = await embedBatch(work, missing.slice(from, from + batch));
    await change(
      work,
      (tx) => writeEntries(tx, scope, entries, context.clock.now()),
      (index) => index.upsert(scope, entries),
    );
  }
}

/**
 * Whether a model has had its time. One that was begun later and is not whole is being built by a
 * process that was started with it already; after a day nobody is.
 */
function isPast(other: StoredModel, stored: StoredModel, now: Date): boolean {
  if (other.readyAt || other.createdAt < stored.createdAt) return true;
  return now.getTime() - other.createdAt.getTime() > abandonedMs;
}

/** The switch: from the next search on this model answers, and the ones before it are let go. */
async function takeOver(work: Work, stored: StoredModel): Promise<void> {
  const { context, scope } = work;
  const { db, clock } = context;
  if (!stored.readyAt) {
    await db.inOrganization(scope.organizationId, (tx) => setReady(tx, scope, clock.now()));
    context.log.info(`the embedding model ${scope.model} searches now`);
  }
  const others = await db.inOrganization(scope.organizationId, (tx) => otherModels(tx, scope));
  const past = others.filter((other) => isPast(other, stored, clock.now()));
  for (const other of past.map(scopeOf)) {
    await db.inOrganization(other.organizationId, (tx) => deleteModel(tx, other));
    await inIndex(work, (index) => index.drop(other));
  }
}

/**
 * Keeps an organization's vectors complete for the embedding model that is configured. Can be repeated:
 * each run asks the rows what is still missing, and the model before serves until nothing is.
 */
export async function embedOrganization(
  context: Context,
  { organizationId }: { organizationId: string },
): Promise<void> {
  const target = context.models.embeddingModel;
  if (!target) return;
  const settings = await aiSettings(context, organizationId);
  const scope: VectorScope = { organizationId, model: target.name, dimensions: target.dimensions };
  const index = await context.vectors.shared();
  const work: Work = { context, scope, settings, index, failure: null };
  const stored = await context.db.inOrganization(organizationId, (tx) =>
    beginModel(tx, scope, context.clock.now()),
  );
  await inIndex(work, (shared) => rebuildIndex(context, shared, stored));
  await completeRows(work);
  await takeOver(work, stored);
  // The queue comes back to it, later each time.
  if (work.failure) throw work.failure;
}
