import { randomBytes } from 'node:crypto';
import {
  chown,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import { isCluster, type Place, passwordFile } from './place.ts';
import { isAlive, run } from './processes.ts';

/** The database's superuser, and the name of the application's database. */
const SUPERUSER = 'civicconnect';
export const DATABASE = 'civicconnect';

/** Superuser's address of one of the cluster's databases. */
export const addressOn = (password: string, port: number, database: string) =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

/**
 * Makes sure that the cluster exists and returns its superuser's password. Safe when several
 * processes do it at once: one password and one cluster come out.
 *
 * @returns the password, and whether the cluster was made now
 * @throws EmbeddedDatabaseError when initdb fails or the password of existing data is gone
 */
export async function ensureCluster(
  place: Place,
  binaries: Binaries,
): Promise<{ password: string; created: boolean }> {
  if (await isCluster(place.cluster)) {
    return { password: await keptPassword(place), created: false };
  }
  const password = await agreeOnPassword(place);
  await initialize(place, binaries, password);
  return { password, created: true };
}

/** The superuser's password, as it was made with the cluster. Throws EmbeddedDatabaseError when it is gone. */
export async function keptPassword(place: Place): Promise<string> {
  const file = passwordFile(place.dataDir);
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new EmbeddedDatabaseError(
      `The database's password cannot be read from ${file} (${error.code}): bring the file back from a backup.`,
    );
  });
  return text.trim();
}

async function agreeOnPassword(place: Place): Promise<string> {
  const file = passwordFile(place.dataDir);
  const draft = `${file}.new-${process.pid}`;
  await writeFile(draft, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  // A link appears whole or not at all, and only for the first: the others read the winner's.
  await link(draft, file).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return keptPassword(place);
}

async function initialize(place: Place, binaries: Binaries, password: string): Promise<void> {
  await removeUnfinished(place);
  const unfinished = `${place.cluster}.new-${process.pid}`;
  const secret = `${place.cluster}.secret-${process.pid}`;
  await prepareFolder(unfinished, place.account);
  await writeFile(secret, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (place.account) await chown(secret, place.account.uid, place.account.gid);
  try {
    await runInitdb(binaries, unfinished, secret, place.account);
    await rename(unfinished, place.cluster);
  } catch (error) {
    // Another process may have finished first; its cluster has the same password.
    if (!(await isCluster(place.cluster))) throw error;
  } finally {
    await rm(secret, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function prepareFolder(folder: string, account: Account | undefined): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}

async function runInitdb(
  binaries: Binaries,
  folder: string,
  secret: string,
  account: Account | undefined,
): Promise<void> {
  const args = ['-D', folder, '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${secret}`];
  // The built-in provider knows upper and lower case of every script (plain C only of ASCII) and,
  // unlike the system's locales, does not change its sorting under existing indexes.
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const result = await run(binaries.initdb, [...args, ...locale, '--locale=C'], account);
  if (result.code !== 0) {
    const reason = result.output.trim().split('\n').at(-1) ?? `code ${result.code}`;
    throw new EmbeddedDatabaseError(`The database could not be created in ${folder}: ${reason}`);
  }
}

/** What crashed starts left behind; those of living processes are theirs. */
async function removeUnfinished(place: Place): Promise<void> {
  const parent = dirname(place.cluster);
  const prefix = `${basename(place.cluster)}.`;
  for (const name of await readdir(parent)) {
    const owner = /^(?:new|secret)-(\d+)$/.exec(name.slice(prefix.length))?.[1];
    if (name.startsWith(prefix) && owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}
