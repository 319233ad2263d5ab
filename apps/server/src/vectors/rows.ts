import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { and, asc, desc, eq, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { vectorModels, vectors } from '../db/schema/index.ts';
import type { Owner, VectorEntry, VectorScope } from './vector-index.ts';

/** An embedding model of an organization, as stored. */
export type StoredModel = typeof vectorModels.$inferSelect;

/** One row without its vector. */
export interface StoredKey extends Owner {
  part: string;
  departmentId: string;
  textHash: string;
}

export interface HashedEntry extends VectorEntry {
  textHash: string;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const scopeOf = ({ organizationId, model, dimensions }: StoredModel): VectorScope => ({
  organizationId,
  model,
  dimensions,
});

function bytesOf(vector: Float32Array): Buffer {
  const bytes = Buffer.from(Float32Array.from(vector).buffer);
  return endianness() === 'BE' ? bytes.swap32() : bytes;
}

function vectorOf(data: Buffer): Float32Array {
  const bytes = Uint8Array.prototype.slice.call(data);
  if (endianness() === 'BE') Buffer.from(bytes.buffer).swap32();
  return new Float32Array(bytes.buffer);
}

const ofScope = ({ organizationId, model }: VectorScope): SQL | undefined =>
  and(eq(vectors.organizationId, organizationId), eq(vectors.model, model));

const ofModel = ({ organizationId, model }: VectorScope): SQL | undefined =>
  and(eq(vectorModels.organizationId, organizationId), eq(vectorModels.model, model));

/** The model that searches now: of those that are whole the latest. */
export async function servingModel(tx: Tx, organizationId: string): Promise<StoredModel | null> {
  const [found] = await tx
    .select()
    .from(vectorModels)
    .where(and(eq(vectorModels.organizationId, organizationId), isNotNull(vectorModels.readyAt)))
    .orderBy(desc(vectorModels.readyAt))
    .limit(1);
  return found ?? null;
}

/** The model's row, made when it is not there yet. */
export async function beginModel(tx: Tx, scope: VectorScope, now: Date): Promise<StoredModel> {
  await tx
    .insert(vectorModels)
    .values({ ...scope, readyAt: null, createdAt: now })
    .onConflictDoNothing();
  const [found] = await tx.select().from(vectorModels).where(ofModel(scope));
  if (!found) throw new Error('a model that was just stored is not there');
  return found;
}

export async function setReady(tx: Tx, scope: VectorScope, now: Date): Promise<void> {
  await tx.update(vectorModels).set({ readyAt: now }).where(ofModel(scope));
}

/** Up to which change the shared index is whole; null while it is not. */
export async function setIndexed(tx: Tx, scope: VectorScope, mark: string | null): Promise<void> {
  await tx.update(vectorModels).set({ indexed: mark }).where(ofModel(scope));
}

/** Every model of the organization but this one. */
export async function otherModels(tx: Tx, scope: VectorScope): Promise<StoredModel[]> {
  return tx
    .select()
    .from(vectorModels)
    .where(
      and(
        eq(vectorModels.organizationId, scope.organizationId),
        ne(vectorModels.model, scope.model),
      ),
    );
}

export async function deleteModel(tx: Tx, scope: VectorScope): Promise<void> {
  await tx.delete(vectors).where(ofScope(scope));
  await tx.delete(vectorModels).where(ofModel(scope));
}

export async function keysOf(tx: Tx, scope: VectorScope): Promise<StoredKey[]> {
  return tx
    .select({
      kind: vectors.ownerKind,
      id: vectors.ownerId,
      part: vectors.part,
      departmentId: vectors.departmentId,
      textHash: vectors.textHash,
    })
    .from(vectors)
    .where(ofScope(scope))
    .orderBy(asc(vectors.ownerKind), asc(vectors.ownerId), asc(vectors.part));
}

/** What these keys hold; a key that is gone meanwhile is left out. */
export async function readEntries(
  tx: Tx,
  scope: VectorScope,
  keys: readonly Pick<StoredKey, 'kind' | 'id' | 'part'>[],
): Promise<HashedEntry[]> {
  if (keys.length === 0) return [];
  const wanted = sql.join(
    keys.map(({ kind, id, part }) => sql`(${kind}, ${id}::uuid, ${part})`),
    sql`, `,
  );
  const rows = await tx
    .select()
    .from(vectors)
    .where(
      and(
        ofScope(scope),
        sql`(${vectors.ownerKind}, ${vectors.ownerId}, ${vectors.part}) in (${wanted})`,
      ),
    );
  return rows.map((row) => ({
    kind: row.ownerKind,
    id: row.ownerId,
    part: row.part,
    departmentId: row.departmentId,
    textHash: row.textHash,
    vector: vectorOf(row.data),
  }));
}

/** Counts a change of the model's rows, so that every process hears of it. Gives its number. */
async function changed(tx: Tx, scope: VectorScope): Promise<number> {
  const [row] = await tx
    .update(vectorModels)
    .set({ changed: sql`${vectorModels.changed} + 1` })
    .where(ofModel(scope))
    .returning({ changed: vectorModels.changed });
  if (!row) throw new Error('a model was dropped while it was indexed');
  return row.changed;
}

export async function writeEntries(
  tx: Tx,
  scope: VectorScope,
  entries: readonly HashedEntry[],
  now: Date,
): Promise<number> {
  const change = await changed(tx, scope);
  await tx
    .insert(vectors)
    .values(
      entries.map(({ kind, id, part, departmentId, textHash, vector }) => ({
        organizationId: scope.organizationId,
        model: scope.model,
        ownerKind: kind,
        ownerId: id,
        part,
        departmentId,
        textHash,
        dimensions: scope.dimensions,
        data: bytesOf(vector),
        createdAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: [
        vectors.organizationId,
        vectors.model,
        vectors.ownerKind,
        vectors.ownerId,
        vectors.part,
      ],
      set: {
        departmentId: sql`excluded.department_id`,
        textHash: sql`excluded.text_hash`,
        dimensions: sql`excluded.dimensions`,
        data: sql`excluded.data`,
        createdAt: sql`excluded.created_at`,
      },
    });
  return change;
}

export async function deleteKeys(
  tx: Tx,
  scope: VectorScope,
  keys: readonly Pick<StoredKey, 'kind' | 'id' | 'part'>[],
): Promise<number> {
  const change = await changed(tx, scope);
  const gone = keys.map(({ kind, id, part }) =>
    and(eq(vectors.ownerKind, kind), eq(vectors.ownerId, id), eq(vectors.part, part)),
  );
  await tx.delete(vectors).where(and(ofScope(scope), or(...gone)));
  return change;
}
