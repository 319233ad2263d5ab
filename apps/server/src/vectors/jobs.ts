import type { Settings } from '@civicconnect/contract';
import type { Context } from '../context.ts';
import { organizations } from '../db/schema/index.ts';
import { aiSettings } from '../modules/organizations/queries.ts';
import { embedSoon } from './embed-soon.ts';
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
import type { VectorIndex, VectorScope } from './vector-index.ts';
import { markOf } from './vectors.ts';

/** Texts per request of the provider. */
const batch = 64;

/** What one run works with. */
interface Work {
  context: Context;
  scope: VectorScope;
  settings: Settings['ai'];
  index: VectorIndex | null;
}

/** Changes the rows, then the shared index by the same; the mark moves only when both are done. */
async function change(
  { context, scope, index }: Work,
  inRows: (tx: Parameters<typeof deleteKeys>[0]) => Promise<number>,
  inIndex: (index: VectorIndex) => Promise<void>,
): Promise<void> {
  const { db } = context;
  const number = await db.inOrganization(scope.organizationId, inRows);
  if (!index) return;
  await inIndex(index);
  const mark = markOf(index, number);
  await db.inOrganization(scope.organizationId, (tx) => setIndexed(tx, scope, mark));
}

/** Vectors of a retired example or a description that was taken out. */
async function removeGone(work: Work, gone: readonly StoredKey[]): Promise<void> {
  if (gone.length === 0) return;
  await change(
    work,
    (tx) => deleteKeys(tx, work.scope, gone),
    (index) => index.remove(work.scope, gone),
  );
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

/** The switch: from the next search on this model answers, and the ones before it are let go. */
async function takeOver(work: Work, stored: StoredModel): Promise<void> {
  const { context, scope, index } = work;
  const { db, clock } = context;
  if (!stored.readyAt) {
    await db.inOrganization(scope.organizationId, (tx) => setReady(tx, scope, clock.now()));
    context.log.info(`the embedding model ${scope.model} searches now`);
  }
  const others = await db.inOrganization(scope.organizationId, (tx) => otherModels(tx, scope));
  for (const other of others.map(scopeOf)) {
    await db.inOrganization(other.organizationId, (tx) => deleteModel(tx, other));
    await index?.drop(other);
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
  const index = await context.vectors.shared();
  const scope: VectorScope = { organizationId, model: target.name, dimensions: target.dimensions };
  const work: Work = { context, scope, settings, index };
  const stored = await context.db.inOrganization(organizationId, (tx) =>
    beginModel(tx, scope, context.clock.now()),
  );
  try {
    if (index) await rebuildIndex(context, index, stored);
    await completeRows(work);
    await takeOver(work, stored);
    context.vectors.report(true);
  } catch (error) {
    if (index && (await isAway(index, scope))) context.vectors.report(false, error);
    throw error;
  }
}

async function isAway(index: VectorIndex, scope: VectorScope): Promise<boolean> {
  return index.count(scope).then(
    () => false,
    () => true,
  );
}

/** At start: the model may be another one than before, or the index have lost what it held. */
export async function embedAll(context: Context): Promise<void> {
  if (!context.models.embeddingModel) return;
  const all = await context.db.onPlatform((tx) =>
    tx.select({ id: organizations.id }).from(organizations),
  );
  for (const { id } of all) {
    await context.db.inOrganization(id, (tx) => embedSoon(context, tx, id));
  }
}
