import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BadBackup } from './bad-backup.ts';
import { countMigrations, listed, named, readTables, type Table } from './catalog.ts';
import { tableName } from './manifest.ts';
import type { OpenBackup } from './open-backup.ts';

const notEmpty =
  'There is an installation here already: restore into an empty DATA_DIR, or an empty database by DATABASE_URL.';

interface Bond {
  schema: string;
  name: string;
  bond: string;
  definition: string;
}

/** What holds tables together, and is put back when all of them are full: their rows come in no order. */
async function takeBonds(client: Client): Promise<Bond[]> {
  const { rows } = await client.query<Bond>(`
    select n.nspname as schema, c.relname as name, k.conname as bond,
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname in ('public', 'graphile_worker')`);
  for (const { bond, ...table } of rows) {
    await client.query(
      `alter table ${named(client, table)} drop constraint ${client.escapeIdentifier(bond)}`,
    );
  }
  return rows;
}

async function putBondsBack(client: Client, bonds: readonly Bond[]): Promise<void> {
  for (const { bond, definition, ...table } of bonds) {
    await client.query(
      `alter table ${named(client, table)} add constraint ${client.escapeIdentifier(bond)} ${definition}`,
    );
  }
}

/** Lets the tables' owner write what it likes, without anything following from it, and ends that. */
async function setWalls(client: Client, tables: readonly Table[], areUp: boolean): Promise<void> {
  for (const table of tables) {
    const actions = [`${areUp ? 'enable' : 'disable'} trigger user`];
    if (table.isWalled) actions.push(`${areUp ? '' : 'no '}force row level security`);
    await client.query(`alter table ${named(client, table)} ${actions.join(', ')}`);
  }
}

async function fillTables(client: Client, backup: OpenBackup, tables: readonly Table[]) {
  const known = new Set(tables.map(tableName));
  const strangers = backup.manifest.tables.filter((table) => !known.has(tableName(table)));
  if (strangers.length > 0 || known.size !== backup.manifest.tables.length) {
    throw new BadBackup('The backup has other tables than this program: nothing was restored.');
  }
  await client.query(`truncate ${tables.map((table) => named(client, table)).join(', ')}`);
  for (const table of backup.manifest.tables) {
    const copy = `copy ${named(client, table)} (${listed(client, table.columns)}) from stdin`;
    await pipeline(await backup.bodyOf(tableName(table)), client.query(copyFrom(copy)));
  }
}

async function setSequences(client: Client, backup: OpenBackup): Promise<void> {
  for (const { last, isCalled, ...sequence } of backup.manifest.sequences) {
    const name = named(client, sequence);
    // An organization has a counter of its own, which no migration makes.
    await client.query(`create sequence if not exists ${name}`);
    await client.query('select setval($1::regclass, $2, $3)', [name, last, isCalled]);
  }
}

/**
 * What was under way belongs to a process that is not there. Where the other installation lived on, what
 * waited to leave has left there: sent again it would be sent twice.
 */
async function settle(client: Client, isMove: boolean): Promise<void> {
  await client.query('truncate processes');
  await client.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null');
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null',
  );
  await client.query(
    `update deliveries set state = 'unconfirmed', reason = 'interrupted'
      where state = 'sending' or (state = 'queued' and not $1)`,
    [isMove],
  );
}

/** Within a transaction. @throws BadBackup when somebody's rows are there */
export async function refuseUsed(client: Client): Promise<void> {
  if ((await countMigrations(client)) === 0) return;
  await client.query('set local role civic_platform');
  const { rowCount } = await client.query('select 1 from organizations limit 1');
  await client.query('reset role');
  if (rowCount !== 0) throw new BadBackup(notEmpty);
}

/**
 * Fills a database that has the backup's tables and nobody's rows: all of it or nothing.
 *
 * @param isMove the other installation was stopped before the backup, and never runs again
 * @throws BadBackup
 */
export async function loadDatabase(
  url: string,
  backup: OpenBackup,
  isMove: boolean,
): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'civicconnect restore' });
  await client.connect();
  try {
    await client.query('begin');
    await refuseUsed(client);
    const tables = await readTables(client);
    const bonds = await takeBonds(client);
    await setWalls(client, tables, false);
    await fillTables(client, backup, tables);
    await setSequences(client, backup);
    await settle(client, isMove);
    await setWalls(client, tables, true);
    await putBondsBack(client, bonds);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
