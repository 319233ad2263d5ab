import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { quietly, StepError, step } from './steps.mjs';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium for the browser tests: CHROME_PATH, the machine's own, Playwright's, or one that is
 * installed now.
 *
 * @returns {Promise<string>} its program
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  await step('install a browser', install);
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new StepError('No Chromium was found: install one and set CHROME_PATH to its program.');
}

function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new StepError(`CHROME_PATH names ${given}, which is not there: correct it or unset it.`);
  }
  return [...USUAL, playwrightsOwn()].find((path) => path !== undefined && existsSync(path));
}

function playwrightsOwn() {
  try {
    const require = createRequire(join(ROOT, 'e2e', 'package.json'));
    return require('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

async function install() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const retries = ['-o', 'Acquire::Retries=3', '-q'];
    await quietly('apt-get', [...retries, 'update'], { env });
    const args = [...retries, 'install', '-y', '--no-install-recommends', 'chromium'];
    const { code, output } = await quietly('apt-get', args, { env });
    if (code !== 0) throw new StepError('apt-get could not install chromium: see above.', output);
    return;
  }
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  const { code, output } = await quietly(process.execPath, [cli, 'install', 'chromium']);
  if (code === 0) return;
  throw new StepError(
    'No browser for the tests: install Chromium and set CHROME_PATH, or run npm test -- --no-e2e.',
    output,
  );
}
