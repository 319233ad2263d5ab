import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from './support/own-product.ts';

/**
 * The real program on an empty folder and a free port, for the whole run. Tests find it by `E2E_URL`
 * and its logins by `E2E_LOGINS`.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'civicconnect-e2e-'));
  // The database's user has to pass through it.
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  const product = await startProduct(dataDir, '0', { SIGN_UP: 'open' });
  process.env.E2E_URL = product.url;
  process.env.E2E_LOGINS = join(dataDir, 'demo-logins.json');
  return async () => {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
