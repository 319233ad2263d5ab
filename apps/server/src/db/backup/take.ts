import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { measuring } from '../../storage/measuring.ts';
import type { FileStorage } from '../../storage/storage.ts';
import { version } from '../../version.ts';
import { BadBackup } from './bad-backup.ts';
import {
  countMigrations,
  listed,
  named,
  readSequences,
  readTables,
  type Table,
} from './catalog.ts';
import {
  type FileInBackup,
  filesName,
  fingerprintOf,
  formatName,
  formatVersion,
  type Manifest,
  manifestName,
  objectName,
  secretName,
  type TableInBackup,
  tableName,
} from './manifest.ts';

/** An installation of which a backup is taken. */
export interface Source {
  databaseUrl: string;
  storage: FileStorage;
  secret: string;
  /** The secret lies in DATA_DIR and goes along; else whoever restores has to have it. */
  keepsSecret: boolean;
  /** Whether a server works on it meanwhile; null: the database is asked. */
  isRunning: boolean | null;
}

/** What a backup came to. */
export interface Taken {
  tables: number;
  files: number;
  /** Objects of which a row speaks and which the storage did not have. */
  missing: string[];
}

type Database = Pick<Manifest, 'wasRunning' | 'migrations' | 'tables' | 'sequences'> & {
  keys: string[];
};

async function addStream(zip: ZipFile, path: string, body: Readable, isPacked: boolean) {
  const { stream, sum } = measuring();
  body.on('error', (error) => stream.destroy(error));
  zip.addReadStream(body.pipe(stream), path, { compress: isPacked, mode: 0o100600 });
  await finished(stream);
  return sum();
}

/** One table at a time, as fast as the disk takes it: its rows are never in memory together. */
async function addTable(client: Client, zip: ZipFile, table: Table): Promise<TableInBackup> {
  const { schema, name, columns, isWalled } = table;
  if (isWalled) await client.query('set local role civic_platform');
  const copy = `copy ${named(client, table)} (${listed(client, columns)}) to stdout`;
  const sum = await addStream(zip, tableName(table), client.query(copyTo(copy)), true);
  await client.query('reset role');
  return { schema, name, columns, ...sum };
}

/** Everything the storage may have of the rows that were seen. */
async function listObjects(client: Client): Promise<string[]> {
  await client.query('set local role civic_platform');
  const { rows } = await client.query<{ id: string; isPicture: boolean }>(`
    select organization_id || '/' || id as id, type like 'image/%' as "isPicture" from files
    union all select organization_id || '/' || id, false from documents`);
  await client.query('reset role');
  return rows.flatMap(({ id, isPicture }) =>
    isPicture ? [`${id}/original`, `${id}/thumbnail`] : [`${id}/original`],
  );
}

/** Whether any process said a moment ago that it lives: each does every 15 seconds. */
async function hasProcesses(client: Client): Promise<boolean> {
  await client.query('set local role civic_platform');
  const { rowCount } = await client.query(
    "select 1 from processes where seen_at > now() - interval '1 minute' limit 1",
  );
  await client.query('reset role');
  return rowCount !== 0;
}

/** All rows as they were at one moment, however many write meanwhile: nobody waits for it. */
async function addDatabase({ databaseUrl, isRunning }: Source, zip: ZipFile): Promise<Database> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'civicconnect backup',
  });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    const migrations = await countMigrations(client);
    if (migrations === 0)
      throw new BadBackup('Nothing is set up here yet: there is nothing to keep.');
    const wasRunning = isRunning ?? (await hasProcesses(client));
    const tables: TableInBackup[] = [];
    for (const table of await readTables(client)) tables.push(await addTable(client, zip, table));
    const keys = await listObjects(client);
    // Counters know no moment: read last, they are at least as far as the rows.
    return { wasRunning, migrations, tables, sequences: await readSequences(client), keys };
  } finally {
    await client.end();
  }
}

/** Bytes of files, one after the other. What a deletion took away meanwhile is not there any more. */
async function addObjects(storage: FileStorage, zip: ZipFile, keys: readonly string[]) {
  const files: FileInBackup[] = [];
  const missing: string[] = [];
  for (const key of keys) {
    const object = await storage.get(key);
    if (object) {
      const sum = await addStream(zip, objectName(key), object.body, false);
      files.push({ key, ...sum });
    } else if (key.endsWith('/original')) {
      // A picture that is small enough has no thumbnail of its own.
      missing.push(key);
    }
  }
  return { files, missing };
}

async function fill(source: Source, zip: ZipFile): Promise<Taken> {
  const takenAt = new Date().toISOString();
  const { keys, ...database } = await addDatabase(source, zip);
  const { files, missing } = await addObjects(source.storage, zip, keys);
  const list = Buffer.from(files.map((file) => `${JSON.stringify(file)}\n`).join(''));
  zip.addBuffer(list, filesName);
  if (source.keepsSecret) zip.addBuffer(Buffer.from(`${source.secret}\n`), secretName);
  const manifest: Manifest = {
    format: formatName,
    version: formatVersion,
    program: version,
    takenAt,
    secret: fingerprintOf(source.secret),
    ...database,
    files: {
      lines: files.length,
      bytes: list.length,
      sha256: createHash('sha256').update(list).digest('hex'),
    },
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName);
  zip.end();
  return { tables: database.tables.length, files: files.length, missing };
}

/**
 * Writes everything an installation keeps to one file, which appears when it is whole. A server may work
 * on meanwhile: rows are those of one moment, files those that belong to them.
 *
 * @throws BadBackup when there is nothing to keep
 */
export async function takeBackup(source: Source, path: string): Promise<Taken> {
  const begun = `${path}.part`;
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as unknown as Error));
  const written = pipeline(output, createWriteStream(begun, { mode: 0o600, flush: true }));
  try {
    const filled = fill(source, zip).catch((error: unknown) => {
      output.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    });
    const [taken] = await Promise.all([filled, written]);
    await rename(begun, path);
    return taken;
  } catch (error) {
    await written.catch(() => undefined);
    await rm(begun, { force: true });
    throw error;
  }
}
