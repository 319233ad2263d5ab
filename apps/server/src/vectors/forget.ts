import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { vectorModels, vectors } from '../db/schema/index.ts';
import { deleteKeys, type StoredModel, scopeOf, setIndexed } from './rows.ts';
import { markOf } from './vector-index.ts';

/** Examples taken out by one transaction. */
const batch = 200;

/**
 * Takes the vectors of examples out of every model of the organization, whether it still searches or
 * not, and out of the shared index; indexes in the memory of processes follow at their next search.
 * Throws where the shared index could not be reached: to be repeated.
 */
export async function forgetVectors(
  context: Context,
  organizationId: string,
  examples: readonly string[],
): Promise<void> {
  const models = await context.db.inOrganization(organizationId, (tx) =>
    tx.select().from(vectorModels).where(eq(vectorModels.organizationId, organizationId)),
  );
  for (const model of models) {
    for (let from = 0; from < examples.length; from += batch) {
      await forgetOf(context, model, examples.slice(from, from + batch));
    }
  }
}

async function forgetOf(context: Context, model: StoredModel, examples: readonly string[]) {
  const { db } = context;
  const scope = scopeOf(model);
  const index = await context.vectors.shared();
  // The index first: a row that is still there calls for another try.
  await index?.remove(
    scope,
    examples.map((id) => ({ kind: 'example' as const, id })),
  );
  await db.inOrganization(scope.organizationId, async (tx) => {
    const keys = await tx
      .select({ kind: vectors.ownerKind, id: vectors.ownerId, part: vectors.part })
      .from(vectors)
      .where(
        and(
          eq(vectors.organizationId, scope.organizationId),
          eq(vectors.model, scope.model),
          eq(vectors.ownerKind, 'example'),
          inArray(vectors.ownerId, [...examples]),
        ),
      );
    if (keys.length === 0) return;
    const [before] = await tx
      .select({ indexed: vectorModels.indexed, changed: vectorModels.changed })
      .from(vectorModels)
      .where(
        and(
          eq(vectorModels.organizationId, scope.organizationId),
          eq(vectorModels.model, scope.model),
        ),
      )
      .for('update');
    const changed = await deleteKeys(tx, scope, keys);
    if (index && before && before.indexed === markOf(index, before.changed)) {
      await setIndexed(tx, scope, markOf(index, changed));
    }
  });
}
