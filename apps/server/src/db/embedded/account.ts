import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedDatabaseError } from './errors.ts';

/** A system user the database runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/**
 * The user the database must run as, or undefined when it can run as ourselves.
 *
 * PostgreSQL refuses to run as root, and initdb refuses a user that the system has no name for,
 * so root borrows a user from /etc/passwd: nothing is added to the machine. Data that exists
 * keeps the user that owns it, whatever users the machine has got since.
 *
 * @param existingData folder of an existing cluster, if there is one
 * @throws EmbeddedDatabaseError when root finds no other user to borrow
 */
export async function databaseAccount(existingData?: string): Promise<Account | undefined> {
  if (process.geteuid?.() !== 0) return undefined;
  const users = await systemUsers();
  if (existingData !== undefined) {
    const { uid, gid } = await stat(existingData);
    if (uid !== 0) return { uid, gid, name: nameOf(users, uid) };
  }
  const account =
    users.find((user) => user.name === 'postgres') ??
    users.find((user) => user.name === 'nobody') ??
    users[0];
  if (account === undefined) {
    throw new EmbeddedDatabaseError(
      'The database cannot run as root and this machine has no other user: ' +
        'start CivicConnect as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

async function systemUsers(): Promise<Account[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.uid > 0 && Number.isInteger(user.gid));
}

function nameOf(users: readonly Account[], uid: number): string {
  return users.find((user) => user.uid === uid)?.name ?? `uid ${uid}`;
}

/** Makes a folder that every user can enter, whatever the umask we were started with. */
export async function makeOpenFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}

/** Whether the account may enter the folder and every folder above it. */
export async function canEnter(folder: string, account: Account): Promise<boolean> {
  const parent = dirname(folder);
  if (parent !== folder && !(await canEnter(parent, account))) return false;
  return may(folder, account, 0o1);
}

/** Whether the account has the wanted bits (4 read, 2 write, 1 execute or enter) on the path itself. */
export async function may(path: string, account: Account, bits: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const shift = shiftOf(uid === account.uid, gid === account.gid);
  return ((mode >> shift) & bits) === bits;
}

function shiftOf(isOwner: boolean, isGroup: boolean): number {
  if (isOwner) return 6;
  return isGroup ? 3 : 0;
}
