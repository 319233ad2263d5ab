import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { CACHE, ROOT } from './places.mjs';
import { quietly, StepError, step } from './steps.mjs';

const STAMP = join(CACHE, 'install.stamp');
const RECORD = join('node_modules', '.package-lock.json');
const NEEDED = { major: 20, minor: 19 };

/**
 * Refuses a Node.js that is too old to run this.
 *
 * @param {string} version like 20.19.0
 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return;
  throw new StepError(
    `Node.js ${version} is too old: install ${NEEDED.major}.${NEEDED.minor} or newer from https://nodejs.org`,
  );
}

/** Installs the packages when what is there is not what package-lock.json asks for. */
export async function ensureInstalled() {
  if (isUpToDate()) return;
  const waiting = (pid) => process.stdout.write(`waiting for the install of process ${pid} … `);
  await withLock(join(CACHE, 'install.lock'), waiting, async () => {
    if (!isUpToDate()) await step('install', install);
  });
}

async function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const [program, first] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await quietly(program, [...first, ...args, '--loglevel=error'], {
    cwd: ROOT,
  });
  if (code === 0) {
    writeFileSync(STAMP, recordOf(ROOT));
    return;
  }
  throw new StepError(
    'The packages could not be installed: check the connection to the npm registry (npm ping) and run the command again.',
    output,
  );
}

/**
 * What an install answered to, and what it left: while neither changes there is nothing to do.
 *
 * @param {string} root
 */
function recordOf(root) {
  return fingerprint(root, [join(root, 'package-lock.json'), join(root, RECORD)]);
}

/** Whether the packages are there: our last install still stands, or npm's record says so. */
function isUpToDate() {
  if (!existsSync(join(ROOT, RECORD))) return false;
  return (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === recordOf(ROOT)) || isInstalled();
}

/**
 * Whether node_modules holds what package-lock.json says, by npm's own record of what it put there.
 * That record is written last, so an install that broke off does not count.
 *
 * @param {string} root
 */
export function isInstalled(root = ROOT) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, RECORD));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = present[path];
    // Parts for other platforms are rightly missing.
    if (found === undefined) return Boolean(optional || devOptional);
    return link ? found.link === true : found.version === version;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
