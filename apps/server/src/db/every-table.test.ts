import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { fillEveryTable } from '../testing/filled-tables.ts';
import { homeOrganization, newOrganization } from '../testing/people.ts';
import { postgresCode } from './database.ts';

let test: TestApp;
let home: string;
let other: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  other = (await newOrganization(test)).id;
});

async function query<T>(text: string, values: unknown[] = []): Promise<T[]> {
  const { rows } = await test.context.db.pool.query(text, values);
  return rows as T[];
}

describe('every table, with queries that say nothing of whose rows they want', () => {
  let filled: string[];
  let bystander: string;

  beforeAll(async () => {
    bystander = (await newOrganization(test)).id;
    filled = await fillEveryTable(test.context.db.pool, bystander);
  });

  const inHome = (statement: string) =>
    test.context.db.inOrganization(home, (tx) => tx.execute(statement));
  const rowsOf = async (table: string, organizationId: string) => {
    const rows = await query<{ row: string }>(
      `select ctid::text || xmin::text as row from "${table}" where organization_id = $1 order by 1`,
      [organizationId],
    );
    return rows.map(({ row }) => row);
  };

  it('shows no row of another organization in any table, though each has one', async () => {
    expect(filled.length).toBeGreaterThan(40);
    for (const table of filled) {
      expect(await rowsOf(table, bystander), table).not.toEqual([]);
      const seen = await inHome(`select distinct organization_id as id from "${table}"`);
      for (const { id } of seen.rows) expect(id, table).toBe(home);
      const asked = await inHome(`select 1 from "${table}" where organization_id = '${bystander}'`);
      expect(asked.rows, table).toEqual([]);
    }
  });

  it('changes and deletes no row of another organization in any table', async () => {
    for (const table of filled) {
      const before = await rowsOf(table, bystander);
      for (const statement of [
        `update "${table}" set organization_id = organization_id where organization_id <> '${home}'`,
        `delete from "${table}" where organization_id <> '${home}'`,
        `delete from "${table}" where organization_id = '${bystander}'`,
      ]) {
        // The record of acts may not be changed at all.
        await inHome(statement).catch((error: unknown) => {
          expect(postgresCode(error), table).toBe('42501');
          expect(table).toBe('audit');
        });
      }
      expect(await rowsOf(table, bystander), table).toEqual(before);
    }
  });

  it('moves no row to another organization, from any table', async () => {
    await fillEveryTable(test.context.db.pool, other);
    for (const table of filled) {
      const moved = await test.context.db
        .inOrganization(other, (tx) =>
          tx.execute(`update "${table}" set organization_id = '${bystander}'`),
        )
        .then(
          () => 'not refused',
          (error: unknown) => postgresCode(error),
        );
      expect(moved, table).toBe('42501');
    }
  });
});
