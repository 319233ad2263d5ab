import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/places.mjs';
import { main, quietly, seconds } from './lib/steps.mjs';

// `npm run check`: everything that can be known without running the product, one line each.
/** @typedef {[label: string, program: string, args: string[]]} Check */

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
/** @returns {[program: string, args: string[]]} */
const tsx = (file) => [bin('tsx'), [join(ROOT, file)]];

function workspaces() {
  const inside = (folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
  return [...inside('packages'), ...inside('apps'), 'e2e', 'scripts'];
}

/**
 * @param {string} workspace
 * @returns {Check}
 */
function typesOf(workspace) {
  return [`types ${workspace}`, bin('tsc'), ['--noEmit', '-p', join(ROOT, workspace)]];
}

/** @returns {Check[]} */
function checks() {
  const types = workspaces()
    .filter((workspace) => existsSync(join(ROOT, workspace, 'tsconfig.json')))
    .map(typesOf);
  return [
    ['lint and format', bin('biome'), ['ci', '--colors=off', '--max-diagnostics=40']],
    ['import law', ...tsx('scripts/check/import-law-cli.ts')],
    ['permission on every route', ...tsx('apps/server/src/testing/route-check.ts')],
    ['translations', ...tsx('packages/i18n/src/check-cli.ts')],
    ['weight of the widget', process.execPath, [join(ROOT, 'scripts/check/widget-weight.mjs')]],
    ['unused code and packages', bin('knip'), ['--no-progress', '--no-config-hints']],
    ...types,
  ];
}

/**
 * @param {Check} check
 * @returns {Promise<boolean>} whether it passed
 */
async function run([label, program, args]) {
  const begun = Date.now();
  const { code, output } = await quietly(program, args, { cwd: ROOT, env: { NO_COLOR: '1' } });
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${label} (${seconds(begun)})\n`);
  if (code !== 0) process.stdout.write(`${output.trimEnd().replace(/^/gm, '    ')}\n`);
  return code === 0;
}

await main(async () => {
  checkNode();
  await ensureInstalled();
  const waiting = checks();
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await run(next));
    }
  };
  await Promise.all([work(), work(), work()]);
  const failed = results.filter((passed) => !passed).length;
  process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
});
