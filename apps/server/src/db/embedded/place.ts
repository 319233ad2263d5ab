import { createHash } from 'node:crypto';
import {
  chown,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canEnter, databaseAccount, makeOpenFolder } from './account.ts';
import { EmbeddedDatabaseError } from './errors.ts';

/** Where one installation keeps its database, and who runs it. */
export interface Place {
  /** DATA_DIR as the file system knows it. */
  readonly dataDir: string;
  /** The cluster's folder (PGDATA). It may not exist yet. */
  readonly cluster: string;
  readonly account: Account | undefined;
  /** Set when the cluster had to be put outside DATA_DIR. */
  readonly movedTo: string | undefined;
}

/** The folder that is used when the database's user cannot enter DATA_DIR or the clone. */
export const ELSEWHERE = '/var/lib/civicconnect';

const RECORD = 'postgres.location';

/**
 * Decides where the cluster of a DATA_DIR lives: inside it when the database's user can reach
 * that, else under `elsewhere`, with a note in DATA_DIR so that it is found again even when
 * DATA_DIR is moved.
 *
 * @throws EmbeddedDatabaseError when existing data is missing or belongs to another user
 */
export async function findPlace(given: string, elsewhere: string): Promise<Place> {
  const isRoot = process.geteuid?.() === 0;
  // Others may pass through (never list) when root made it: the database's user has to.
  await mkdir(given, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  const dataDir = await realpath(given);
  const inside = join(dataDir, 'postgres');

  const recorded = await readFile(join(dataDir, RECORD), 'utf8').catch(() => undefined);
  if (recorded !== undefined) return recordedPlace(dataDir, recorded.trim());
  if (await isCluster(inside)) {
    const account = await databaseAccount(inside);
    await checkOwner(inside, account);
    if (account !== undefined && !(await canEnter(dataDir, account))) {
      throw new EmbeddedDatabaseError(
        `The database in ${inside} runs as user ${account.name}, who cannot enter that folder: ` +
          'let others pass through it and the folders above (chmod o+x).',
      );
    }
    return { dataDir, cluster: inside, account, movedTo: undefined };
  }

  const account = await databaseAccount();
  if (account === undefined || (await canEnter(dataDir, account))) {
    return { dataDir, cluster: inside, account, movedTo: undefined };
  }
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const cluster = join(elsewhere, name, 'postgres');
  await makeOpenFolder(elsewhere);
  await makeOpenFolder(join(elsewhere, name));
  await writeFile(join(dataDir, RECORD), `${cluster}\n`, { mode: 0o600 });
  return { dataDir, cluster, account, movedTo: cluster };
}

/** Whether the folder holds a finished cluster. */
export function isCluster(folder: string): Promise<boolean> {
  return stat(join(folder, 'PG_VERSION')).then(
    (found) => found.isFile(),
    (error) => {
      // Someone else's cluster cannot be looked into; the owner check then says so.
      if (error.code === 'EACCES') return true;
      return false;
    },
  );
}

async function recordedPlace(dataDir: string, cluster: string): Promise<Place> {
  const passwordKept = await stat(passwordFile(dataDir)).catch(() => undefined);
  const found = await isCluster(cluster);
  if (!found && passwordKept !== undefined && (await wasUsed(dataDir))) {
    throw new EmbeddedDatabaseError(
      `The database of ${dataDir} is kept in ${cluster}, which is not there: ` +
        `bring it back from a backup, or delete ${join(dataDir, RECORD)} to begin with an empty one.`,
    );
  }
  const account = await databaseAccount(found ? cluster : undefined);
  if (found) await checkOwner(cluster, account);
  return { dataDir, cluster, account, movedTo: cluster };
}

/** The database's log appears at its first start: from then on a missing cluster is a loss. */
function wasUsed(dataDir: string): Promise<boolean> {
  return stat(logFile(dataDir)).then(
    () => true,
    () => false,
  );
}

async function checkOwner(cluster: string, account: Account | undefined): Promise<void> {
  const { uid } = await lstat(cluster);
  if (account !== undefined) {
    // Brought back from a backup by root: hand it to the user that will run it.
    if (uid === 0) await giveTo(cluster, account);
    return;
  }
  const us = process.geteuid?.();
  if (us !== undefined && us !== uid) {
    throw new EmbeddedDatabaseError(
      `The database in ${cluster} belongs to another user (uid ${uid}): start CivicConnect as ` +
        `that user or as root, or hand it over (chown -R ${us} ${cluster}).`,
    );
  }
}

async function giveTo(folder: string, account: Account): Promise<void> {
  await chown(folder, account.uid, account.gid);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) {
      await chown(join(entry.parentPath, entry.name), account.uid, account.gid);
    }
  }
}

/** File that holds the generated password of the database (mode 0600). */
export function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres.password');
}

/** The database's own log; started anew when it has grown. */
export function logFile(dataDir: string): string {
  return join(dataDir, 'postgres.log');
}
