import { type SQL, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { locks } from '../db/locks.ts';
import { checkDimensions, type VectorHit, type VectorIndex } from './vector-index.ts';

/** The longest vector that an HNSW index takes (pgvector's documentation); longer ones are compared one by one. */
const longestIndexed = 2000;
const batch = 200;

const literal = (vector: Float32Array): string => `[${vector.join(',')}]`;

/** Whether the extension is there, or may be put there by who owns the database. */
async function hasExtension({ pool }: Database, log: Logger): Promise<string | null> {
  const { rows } = await pool.query<{ installed: string | null }>(
    `select installed_version as installed from pg_available_extensions where name = 'vector'`,
  );
  const [found] = rows;
  if (!found) return null;
  if (found.installed) return found.installed;
  try {
    await pool.query('create extension if not exists vector');
    return (await hasExtension({ pool } as Database, log)) ?? null;
  } catch {
    log.warn(
      'pgvector is available but may not be installed by this user: create extension vector',
    );
    return null;
  }
}

/** From 0.8 on a filtered search reads on until it has found enough. */
function readsOn(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 0 || minor >= 8;
}

/**
 * Vectors in PostgreSQL beside the rest, one table per length, behind the same second wall as every
 * table. In a schema of its own: the tables are a cache that the migrations do not know of.
 *
 * @returns null where the server has no pgvector
 */
export async function openPgvectorIndex(db: Database, log: Logger): Promise<VectorIndex | null> {
  const version = await hasExtension(db, log);
  if (version === null) return null;
  // Without it the graph could end before it has met enough of the organization's own: then each of
  // them is compared.
  const manner = readsOn(version)
    ? sql`set local hnsw.iterative_scan = strict_order`
    : sql`set local enable_indexscan = off`;
  const made = new Map<number, Promise<SQL>>();

  async function make(dimensions: number): Promise<SQL> {
    const table = `civic_vectors.of_${dimensions}`;
    const client = await db.pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1)', [locks.vectorIndex]);
      const { rows } = await client.query<{ there: string | null }>(
        'select to_regclass($1)::text as there',
        [table],
      );
      if (rows[0]?.there == null) await client.query(statements(table, dimensions));
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
    return sql.raw(table);
  }

  function tableOf(dimensions: number): Promise<SQL> {
    const known = made.get(dimensions);
    if (known) return known;
    const making = make(dimensions).catch((error: unknown) => {
      made.delete(dimensions);
      throw error;
    });
    made.set(dimensions, making);
    return making;
  }

  return {
    name: 'pgvector',
    async upsert(scope, entries) {
      checkDimensions(
        scope,
        entries.map(({ vector }) => vector),
      );
      const table = await tableOf(scope.dimensions);
      for (let from = 0; from < entries.length; from += batch) {
        const values = entries
          .slice(from, from + batch)
          .map(
            ({ kind, id, part, departmentId, vector }) =>
              sql`(${scope.organizationId}::uuid, ${scope.model}, ${kind}, ${id}::uuid, ${part}, ${departmentId}::uuid, ${literal(vector)}::vector)`,
          );
        await db.inOrganization(scope.organizationId, (tx) =>
          tx.execute(sql`insert into ${table}
            (organization_id, model, owner_kind, owner_id, part, department_id, embedding)
            values ${sql.join(values, sql`, `)}
            on conflict (organization_id, model, owner_kind, owner_id, part) do update
            set department_id = excluded.department_id, embedding = excluded.embedding`),
        );
      }
    },
    async remove(scope, owners) {
      const table = await tableOf(scope.dimensions);
      await db.inOrganization(scope.organizationId, async (tx) => {
        for (const { kind, id } of owners) {
          await tx.execute(sql`delete from ${table} where organization_id = ${scope.organizationId}
            and model = ${scope.model} and owner_kind = ${kind} and owner_id = ${id}`);
        }
      });
    },
    async search(scope, vector, { limit, filter = {} }) {
      checkDimensions(scope, [vector]);
      const table = await tableOf(scope.dimensions);
      const question = sql`${literal(vector)}::vector`;
      const { rows } = await db.inOrganization(scope.organizationId, async (tx) => {
        await tx.execute(
          sql.raw(`set local hnsw.ef_search = ${Math.min(Math.max(limit, 100), 1000)}`),
        );
        await tx.execute(manner);
        return tx.execute<Hit>(sql`select owner_kind, owner_id, part, department_id,
            1 - (embedding <=> ${question}) as similarity
          from ${table} where organization_id = ${scope.organizationId} and model = ${scope.model}
            ${filter.kind ? sql`and owner_kind = ${filter.kind}` : sql``}
            ${filter.departmentId ? sql`and department_id = ${filter.departmentId}::uuid` : sql``}
          order by embedding <=> ${question} limit ${limit}`);
      });
      return rows.map(hitOf);
    },
    async count(scope) {
      const table = await tableOf(scope.dimensions);
      const { rows } = await db.inOrganization(scope.organizationId, (tx) =>
        tx.execute<{ count: number }>(sql`select count(*)::int as count from ${table}
          where organization_id = ${scope.organizationId} and model = ${scope.model}`),
      );
      return rows[0]?.count ?? 0;
    },
    async drop(scope) {
      const table = await tableOf(scope.dimensions);
      await db.inOrganization(scope.organizationId, (tx) =>
        tx.execute(sql`delete from ${table} where organization_id = ${scope.organizationId}
          and model = ${scope.model}`),
      );
    },
    async close() {},
  };
}

type Hit = {
  owner_kind: VectorHit['kind'];
  owner_id: string;
  part: string;
  department_id: string;
  similarity: number;
};

const hitOf = (row: Hit): VectorHit => ({
  kind: row.owner_kind,
  id: row.owner_id,
  part: row.part,
  departmentId: row.department_id,
  similarity: row.similarity,
});

function statements(table: string, dimensions: number): string {
  return `
    create schema if not exists civic_vectors;
    grant usage on schema civic_vectors to civic_app, civic_platform;
    create table ${table} (
      organization_id uuid not null,
      model text not null,
      owner_kind text not null,
      owner_id uuid not null,
      part text not null,
      department_id uuid not null,
      embedding vector(${dimensions}) not null,
      primary key (organization_id, model, owner_kind, owner_id, part)
    );
    select civic_protect('${table}');
    ${dimensions <= longestIndexed ? `create index on ${table} using hnsw (embedding vector_cosine_ops);` : ''}`;
}
