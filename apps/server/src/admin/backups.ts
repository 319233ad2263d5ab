import { access, mkdir } from 'node:fs/promises';
import { BadBackup } from '../db/backup/bad-backup.ts';
import { restoreBackup } from '../db/backup/restore.ts';
import { takeBackup } from '../db/backup/take.ts';
import { findSecret, keepSecret, loadSecret } from '../secret.ts';
import { openStorage } from '../storage/open-storage.ts';
import { CommandError, type StoreCommand, textOf } from './command.ts';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const fileOf = (options: Parameters<typeof textOf>[0]) => {
  const path = textOf(options, 'argument');
  if (!path) throw new CommandError('FILE must be given');
  return path;
};

/** Says what is wrong with a backup as a command does: in one line. */
async function inOneLine<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BadBackup ? new CommandError(error.message) : error;
  }
}

export const backup: StoreCommand = {
  summary: 'writes all that the installation keeps to a file: docs/operations.md#backups',
  details: [
    'Database, files and the secret key, of every organization. A server may go on working meanwhile.',
    'The file holds everything, and what opens it: keep it where nobody else can read it.',
  ],
  argument: { name: 'FILE', help: 'where it is to be; nothing is overwritten' },
  options: {},
  async runOnStore({ config, store, options, say }) {
    const path = fileOf(options);
    if (await exists(path)) throw new CommandError(`${path} is there already.`);
    const source = {
      databaseUrl: store.url,
      storage: openStorage(config),
      secret: config.secretKey ?? (await loadSecret(config.dataDir)),
      keepsSecret: config.secretKey === undefined,
      isRunning: { running: true, embedded: false, external: null }[store.kind],
    };
    const { tables, files, missing } = await inOneLine(() => takeBackup(source, path));
    for (const key of missing) say(`Not in the storage: ${key}`);
    say(`${tables} tables and ${files} files are in ${path}.`);
    if (!source.keepsSecret) say('SECRET_KEY is not in it: keep that apart.');
  },
};

export const restore: StoreCommand = {
  summary: 'brings an installation back from a backup: docs/operations.md#backups',
  details: [
    'Into an empty DATA_DIR, or the empty database that DATABASE_URL names: all of it or nothing.',
    'What waited to be sent is marked as unconfirmed, since the other installation may have sent it.',
  ],
  argument: { name: 'FILE', help: 'what backup wrote' },
  options: {
    move: {
      type: 'flag',
      help: 'the other was stopped before the backup and never runs again: what waits is sent from here',
    },
  },
  async runOnStore({ config, store, options, say }) {
    const path = fileOf(options);
    if (!(await exists(path))) throw new CommandError(`${path} cannot be read.`);
    await mkdir(config.dataDir, { recursive: true });
    const target = {
      databaseUrl: store.url,
      storage: openStorage(config),
      secret: config.secretKey ?? (await findSecret(config.dataDir)),
      keepSecret: (secret: string) => keepSecret(config.dataDir, secret),
      isMove: options.move === true,
    };
    const { takenAt, tables, files } = await inOneLine(() => restoreBackup(path, target));
    say(`${tables.length} tables and ${files.lines} files of ${takenAt} are there: npm start.`);
  },
};
