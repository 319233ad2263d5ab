import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, E2E, ROOT } from './places.mjs';
import { openly } from './steps.mjs';

/**
 * What a run of tests came to. A file that could not even be read counts as one failure.
 *
 * @typedef {{ passed: number, failed: number }} Sum
 */

/**
 * Runs Vitest.
 *
 * @param {string[]} args filters and options
 * @param {NodeJS.ProcessEnv} [env] added to ours
 * @returns {Promise<Sum>}
 */
export async function runVitest(args, env) {
  const report = freshReport('vitest.json');
  const program = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await openly(process.execPath, [program, 'run', ...reporters, ...args], {
    cwd: ROOT,
    env,
  });
  return settle(sumOfVitest(readReport(report)), code);
}

/**
 * Runs the browser tests.
 *
 * @param {string[]} args filters and options
 * @param {string} browser Chromium's program
 * @returns {Promise<Sum>}
 */
export async function runPlaywright(args, browser) {
  const report = freshReport('playwright.json');
  const program = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const code = await openly(process.execPath, [program, 'test', '--reporter=list,json', ...args], {
    cwd: E2E,
    env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return settle(sumOfPlaywright(readReport(report)), code);
}

/** Whether there are browser tests at all. */
export function hasBrowserTests() {
  return readdirSync(E2E, { recursive: true }).some(
    (name) => /\.spec\.ts$/.test(String(name)) && !String(name).includes('node_modules'),
  );
}

/**
 * @param {any} report Vitest's JSON report; undefined when there is none
 * @returns {Sum}
 */
export function sumOfVitest(report) {
  const files = report?.testResults ?? [];
  const unread = files.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
  );
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unread.length,
  };
}

/**
 * @param {any} report Playwright's JSON report; undefined when there is none
 * @returns {Sum}
 */
export function sumOfPlaywright(report) {
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected + (report?.errors?.length ?? 0) };
}

/**
 * A run that ended badly failed, whatever its report says or lacks.
 *
 * @param {Sum} sum
 * @param {number} code the run's exit code
 * @returns {Sum}
 */
export function settle({ passed, failed }, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/**
 * @param {Sum[]} sums
 * @returns {Sum}
 */
export function addUp(sums) {
  const total = (name) => sums.reduce((before, sum) => before + sum[name], 0);
  return { passed: total('passed'), failed: total('failed') };
}

/** @param {Sum} sum */
export function sayResult({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function freshReport(name) {
  mkdirSync(CACHE, { recursive: true });
  // Two runs at once each keep their own.
  const file = join(CACHE, `${process.pid}-${name}`);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}
