import type { Context } from '../context.ts';
import { keysOf, readEntries, type StoredModel, scopeOf, setIndexed } from './rows.ts';
import { markOf, type VectorIndex } from './vector-index.ts';

const batch = 200;

/**
 * Makes the shared index of a model anew from the rows when it does not hold what they hold: it was
 * away while they changed, it lost its data, or another index was used before.
 *
 * @returns whether it was made anew
 */
export async function rebuildIndex(
  context: Context,
  index: VectorIndex,
  stored: StoredModel,
): Promise<boolean> {
  const scope = scopeOf(stored);
  const { db } = context;
  const inOrganization = <T>(work: Parameters<typeof db.inOrganization<T>>[1]): Promise<T> =>
    db.inOrganization(scope.organizationId, work);
  const keys = await inOrganization((tx) => keysOf(tx, scope));
  const isWhole =
    stored.indexed === markOf(index, stored.changed) && (await index.count(scope)) === keys.length;
  if (isWhole) return false;
  // Searched by the rows until it is whole.
  await inOrganization((tx) => setIndexed(tx, scope, null));
  await index.drop(scope);
  for (let from = 0; from < keys.length; from += batch) {
    const wanted = keys.slice(from, from + batch);
    const entries = await inOrganization((tx) => readEntries(tx, scope, wanted));
    await index.upsert(scope, entries);
  }
  await inOrganization((tx) => setIndexed(tx, scope, markOf(index, stored.changed)));
  return true;
}
