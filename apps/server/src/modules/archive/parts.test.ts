import { getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { fieldsOf, lineSchema } from './fields.ts';
import { notArchived, parts } from './parts.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
});

describe('what becomes of every table', () => {
  it('is said for each: it is a part of an archive, or there is a reason why not', async () => {
    const { rows } = await test.context.db.pool.query<{ name: string }>(`
      select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
    const tables = rows.map(({ name }) => name);
    const said = [...parts.map(({ table }) => getTableName(table)), ...Object.keys(notArchived)];
    expect(tables.length).toBeGreaterThan(60);
    expect(said.toSorted()).toEqual(tables);
    expect(new Set(said).size).toBe(said.length);
    for (const reason of Object.values(notArchived)) expect(reason).toMatch(/\w{3}/);
  });

  it('every field of every part has a shape, those of JSON one of their own', () => {
    for (const part of parts) {
      expect(() => lineSchema(part), part.name).not.toThrow();
      const columns = getTableConfig(part.table).columns.map(({ name }) => name);
      for (const [name, column] of fieldsOf(part)) {
        expect(columns).toContain(column.name);
        if (column.getSQLType() === 'jsonb') {
          expect(part.fields?.[name], `${part.name}.${name}`).toBeDefined();
        }
      }
      for (const name of [...(part.without ?? []), ...(part.idsIn ?? []), ...(part.order ?? [])]) {
        expect(Object.keys(part.table), `${part.name}.${name}`).toContain(name);
      }
    }
  });

  it('nothing that opens a door is in an archive', () => {
    const secret = /password|secret|token|hash|totp|sealed/i;
    for (const part of parts) {
      for (const [name] of fieldsOf(part)) {
        const isCount = ['inputTokens', 'outputTokens'].includes(name);
        expect(secret.test(name) && !isCount, `${part.name}.${name}`).toBe(false);
      }
    }
  });
});
