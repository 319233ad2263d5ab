import { Client } from 'pg';
import type { FileStorage } from '../../storage/storage.ts';
import { countOwnMigrations, migrateDatabase } from '../migrate.ts';
import { BadBackup } from './bad-backup.ts';
import { countMigrations } from './catalog.ts';
import { loadDatabase, refuseUsed } from './load.ts';
import { fingerprintOf, type Manifest, objectName } from './manifest.ts';
import { type OpenBackup, openBackup } from './open-backup.ts';

/** Where a backup is to be restored. */
export interface Target {
  databaseUrl: string;
  storage: FileStorage;
  /** The secret that is there; null: none yet. */
  secret: string | null;
  /** Keeps the backup's secret where there is none yet. */
  keepSecret(secret: string): Promise<void>;
  /** The other installation was stopped before the backup and never runs again: what waits is sent from here. */
  isMove: boolean;
}

/** Before anything is written. What fills the tables asks again whether they are empty. */
async function refuseUnfit(url: string, { migrations }: Manifest): Promise<void> {
  if (migrations > (await countOwnMigrations())) {
    throw new BadBackup('The backup is of a newer version: restore it with that program.');
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await refuseUsed(client);
    if ((await countMigrations(client)) > migrations) {
      throw new BadBackup(
        'The database has newer tables than the backup: restore into one that is new.',
      );
    }
  } finally {
    await client.end();
  }
}

async function agreeOnSecret(target: Target, { manifest, secret }: OpenBackup): Promise<void> {
  if (target.secret !== null) {
    if (fingerprintOf(target.secret) === manifest.secret) return;
    throw new BadBackup(
      'The secret here (SECRET_KEY, or secret.key in DATA_DIR) is not the one of the backup: what it seals could not be opened.',
    );
  }
  if (secret === null) {
    throw new BadBackup('SECRET_KEY must be the one that the installation of the backup had.');
  }
  await target.keepSecret(secret);
}

/**
 * Brings an installation back as it was, in a place where none is, and its tables to this version's.
 * Files come first: where it breaks off nothing speaks of them, and it may be run again.
 *
 * @throws BadBackup with one line that says what is in the way
 */
export async function restoreBackup(path: string, target: Target): Promise<Manifest> {
  const backup = await openBackup(path);
  try {
    const { manifest } = backup;
    if (target.isMove && manifest.wasRunning) {
      throw new BadBackup(
        'A server ran while the backup was taken, so it is no move: stop it and take another one.',
      );
    }
    await refuseUnfit(target.databaseUrl, manifest);
    await backup.verify();
    await agreeOnSecret(target, backup);
    // The tables of the version that made it: those that came later are made after it is in.
    await migrateDatabase(target.databaseUrl, manifest.migrations);
    for (const { key, bytes, sha256 } of backup.files) {
      const whole = await backup.whole(objectName(key), { bytes, sha256 });
      await target.storage.put(key, whole);
    }
    await loadDatabase(target.databaseUrl, backup, target.isMove);
    await migrateDatabase(target.databaseUrl);
    return manifest;
  } finally {
    backup.close();
  }
}
