import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { CACHE, E2E, ROOT } from './places.mjs';
import { openly } from './steps.mjs';

/**
 * What a run of tests came to. A file that could not even be read counts as one failure. `notes`
 * name what failed, and what passed only when it was tried again, a line each.
 *
 * @typedef {{ passed: number, failed: number, notes?: string[] }} Sum
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
  const failed = files.flatMap((file) =>
    file.assertionResults
      .filter((one) => one.status === 'failed')
      .map((one) => note('failed', one.fullName, one.failureMessages?.[0])),
  );
  const unread = files
    .filter(
      (file) =>
        file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
    )
    .map((file) => note('failed', file.name, file.message));
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unread.length,
    notes: [...failed, ...unread],
  };
}

/**
 * @param {any} report Playwright's JSON report; undefined when there is none
 * @returns {Sum}
 */
export function sumOfPlaywright(report) {
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  const errors = report?.errors ?? [];
  return {
    passed: expected + flaky,
    failed: unexpected + errors.length,
    notes: [
      ...(report?.suites ?? []).flatMap(notesOfSuite),
      ...errors.map((error) => note('failed', 'browser tests', error.message)),
    ],
  };
}

/** What a suite of Playwright's report, and those inside it, have that is worth a line. */
function notesOfSuite(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((test) => {
        const error = test.results.find((result) => result.error)?.error;
        const word = test.status === 'flaky' ? 'passed at the second try' : 'failed';
        return note(word, `${spec.file}: ${spec.title}`, error?.message);
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(notesOfSuite)];
}

/** One line: what happened to which test, and the first thing that its error says. */
function note(word, name, message = '') {
  const [first = ''] = stripVTControlCharacters(message).split('\n', 1);
  return `${word}: ${name}${first && ` (${first})`}`;
}

/**
 * A run that ended badly failed, whatever its report says or lacks.
 *
 * @param {Sum} sum
 * @param {number} code the run's exit code
 * @returns {Sum}
 */
export function settle({ passed, failed, notes = [] }, code) {
  if (code === 0 || failed > 0) return { passed, failed, notes };
  return { passed, failed: 1, notes: [...notes, `failed: the run itself, exit code ${code}`] };
}

/**
 * @param {Sum[]} sums
 * @returns {Sum}
 */
export function addUp(sums) {
  const total = (name) => sums.reduce((before, sum) => before + sum[name], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    notes: sums.flatMap((sum) => sum.notes ?? []),
  };
}

/**
 * What happened, a line each, and last the sum.
 *
 * @param {Sum} sum
 */
export function sayResult({ passed, failed, notes = [] }) {
  return [...notes, `${passed} passed, ${failed} failed`].join('\n');
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
