import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
 */
export async function startProduct(dataDir: string, port = '0'): Promise<OwnProduct> {
  const child = spawn(process.execPath, [bundle], {
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: dataDir,
      PORT: port,
      TEST_CLOCK: '1',
      LOG_LEVEL: 'error',
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
