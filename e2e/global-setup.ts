import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../apps/server/dist/main.js', import.meta.url));

/**
 * The real program on an empty folder and a free port, for the whole run. Tests find it by `E2E_URL`
 * and its logins by `E2E_LOGINS`.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'civicconnect-e2e-'));
  // The database's user has to pass through it.
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  const child = spawn(process.execPath, [bundle], {
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: dataDir,
      PORT: '0',
      TEST_CLOCK: '1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  process.env.E2E_URL = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /^CivicConnect is ready: (\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the product did not start\n${said}`)));
  });
  process.env.E2E_LOGINS = join(dataDir, 'demo-logins.json');
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}
