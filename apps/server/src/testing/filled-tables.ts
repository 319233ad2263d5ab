import type { Pool } from 'pg';

interface Column {
  name: string;
  type: string;
}

const literalFor = ({ name, type }: Column, organizationId: string): string => {
  if (name === 'organization_id') return `'${organizationId}'`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type === 'jsonb' || type === 'json') return `'{}'::${type}`;
  if (type === 'boolean') return 'false';
  if (type === 'bytea') return "'\\x00'";
  if (type.endsWith('[]')) return `'{}'::${type}`;
  if (type.startsWith('timestamp') || type === 'date') return 'now()';
  if (type.startsWith('vector')) return 'null';
  if (/^(?:integer|bigint|smallint|real|double|numeric)/.test(type)) return '1';
  return `substr(md5(random()::text), 1, 12)::${type}`;
};

/**
 * One row of an organization in every table that the database has, whatever the table is for: what it
 * refers to need not be there. For tests of the wall around tables; gives the tables' names.
 */
export async function fillEveryTable(pool: Pool, organizationId: string): Promise<string[]> {
  const { rows } = await pool.query<{ table: string; columns: Column[] }>(`
    select c.relname as table, json_agg(json_build_object('name', a.attname,
      'type', format_type(a.atttypid, null)) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') 
      and a.attgenerated = '' and a.attidentity = ''
    group by c.relname order by c.relname`);
  const client = await pool.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    for (const { table, columns } of rows) {
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      const values = columns.map((column) => literalFor(column, organizationId)).join(', ');
      await client.query(
        `insert into "${table}" (${names}) values (${values}) on conflict do nothing`,
      );
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return rows.map(({ table }) => table);
}
