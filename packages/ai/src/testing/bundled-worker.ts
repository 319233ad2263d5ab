/** The worker with two weak spots as one file, as production runs it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export async function bundledWorker(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'brain-'));
  const path = join(folder, 'worker.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./failing-worker.ts', import.meta.url))],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  return { path, remove: () => rm(folder, { recursive: true }) };
}
