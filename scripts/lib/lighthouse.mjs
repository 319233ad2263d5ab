import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { E2E } from './places.mjs';
import { quietly, StepError, step } from './steps.mjs';

const folder = join(E2E, 'lighthouse');

/**
 * Lighthouse brings some two hundred packages, so it is no part of the house: it has a lockfile of
 * its own and is installed when somebody asks for it.
 *
 * @returns {Promise<string>} the module to import
 */
export async function ensureLighthouse() {
  const entry = join(folder, 'node_modules', 'lighthouse', 'core', 'index.js');
  if (!existsSync(entry)) await step('install Lighthouse', install);
  return entry;
}

async function install() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await quietly('npm', args, { cwd: folder });
  if (code !== 0) throw new StepError('Lighthouse could not be installed: see above.', output);
}
