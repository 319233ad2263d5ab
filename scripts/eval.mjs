import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkNode } from './lib/install.mjs';
import { ROOT } from './lib/places.mjs';
import { main } from './lib/steps.mjs';

// `npm run eval`: how right the brain is, measured on the code that production runs. Its program is
// bundled as the server's worker is, run with the arguments given, and taken away again.

const program = join(ROOT, 'node_modules', '.cache', `eval-${process.pid}.mjs`);

async function bundle() {
  mkdirSync(join(program, '..'), { recursive: true });
  await build({
    entryPoints: [join(ROOT, 'packages', 'ai', 'src', 'eval', 'eval-cli.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
}

/** @returns {Promise<number>} its exit code */
function run() {
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

await main(async () => {
  checkNode();
  await bundle();
  try {
    return await run();
  } finally {
    rmSync(program, { force: true });
  }
});
