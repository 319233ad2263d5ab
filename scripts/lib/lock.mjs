import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does some work while nobody else does work under the same lock file. A lock whose owner died is
 * taken over.
 *
 * @template T
 * @param {string} file
 * @param {(pid: number) => void} onWaiting called once when another process holds it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, onWaiting, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); ) {
    const owner = ownerOf(file);
    if (isAbandoned(file, owner)) {
      removeAbandoned(file, owner);
      continue;
    }
    if (!told && owner !== undefined) onWaiting(owner);
    told = owner !== undefined;
    await delay(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function ownerOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

// Made but never signed: its maker was killed in between.
const UNSIGNED_LIMIT_MS = 5_000;

function isAbandoned(file, owner) {
  if (owner !== undefined) return !isAlive(owner);
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > UNSIGNED_LIMIT_MS;
}

/** Takes the lock aside first: if another was quicker and it is a living one's by now, it goes back. */
function removeAbandoned(file, owner) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (ownerOf(aside) !== owner) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
