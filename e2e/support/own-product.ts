import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));

/** The real program, as `npm start` runs it once it has built. */
export interface OwnProduct {
  /** Where it answers. */
  url: string;
  /** Ends it as an operator does, and waits for the end. */
  stop(): Promise<void>;
}

/**
 * Starts the program on a folder of its own.
 *
 * @param dataDir the database's user must be able to pass through what is above it
 * @param port a free one by default
 * @param others what else its environment tells it
 */
export async function startProduct(
  dataDir: string,
  port = '0',
  others: Record<string, string> = {},
): Promise<OwnProduct> {
  const child = spawn(process.execPath, [bundle], {
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: dataDir,
      PORT: port,
      TEST_CLOCK: '1',
      LOG_LEVEL: 'error',
      ...others,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /^CivicConnect is ready: (\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the product did not start\n${said}`)));
  });
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * Starts the program on an empty folder and has everything of this worker look there until it is stopped:
 * for tests that move the clock, or whose other sides must be theirs alone.
 *
 * @param others what else its environment tells it
 * @returns ends it and forgets what it stored
 */
export async function moveIn(others: Record<string, string> = {}): Promise<() => Promise<void>> {
  const usual = { ...process.env };
  const folder = await mkdtemp(join(tmpdir(), 'civicconnect-own-'));
  // The database's user has to pass through it.
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  const product = await startProduct(dataDir, '0', others);
  process.env.E2E_URL = product.url;
  process.env.E2E_LOGINS = join(dataDir, 'demo-logins.json');
  return async () => {
    await product.stop();
    process.env.E2E_URL = usual.E2E_URL;
    process.env.E2E_LOGINS = usual.E2E_LOGINS;
    await rm(folder, { recursive: true, force: true });
  };
}
