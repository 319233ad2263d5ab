import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { StepError } from './steps.mjs';

/**
 * A folder for a product that is measured, removed when the work is done.
 *
 * @template T
 * @param {(dataDir: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDataDir(work) {
  const folder = mkdtempSync(join(tmpdir(), 'civicconnect-measured-'));
  // The database's user has to pass through it.
  chmodSync(folder, 0o711);
  try {
    return await work(join(folder, 'data'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Starts the product as `npm start` does.
 *
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} [env] added to ours
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, address: string }>}
 */
export async function startProduct(dataDir, env = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /^CivicConnect is ready: (\S+)$/m.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new StepError('The product did not start.', said)));
  });
  return { child, address };
}

/**
 * Ends the product and waits for its end.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopProduct(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/**
 * A login of the demo, by the beginning of its e-mail.
 *
 * @param {string} dataDir
 * @param {string} account
 * @returns {{ email: string, password: string }}
 */
export function demoLogin(dataDir, account) {
  const logins = JSON.parse(readFileSync(join(dataDir, 'demo-logins.json'), 'utf8'));
  const { email, password } = logins.find((one) => one.email.startsWith(`${account}@`));
  return { email, password };
}
