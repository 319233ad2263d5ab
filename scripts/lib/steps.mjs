import { spawn } from 'node:child_process';

/** A failure that is told in one line (and, where there is any, what the failing program said). */
export class StepError extends Error {
  /**
   * @param {string} message what to do
   * @param {string} [said] the failing program's output
   */
  constructor(message, said = '') {
    super(message);
    this.said = said;
  }
}

/**
 * Does one step and says how long it took: `install … 12 s`.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = Date.now();
  process.stdout.write(`${label} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(begun)}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

/**
 * Time since a moment, as a person says it.
 *
 * @param {number} begun milliseconds
 */
export function seconds(begun) {
  const passed = (Date.now() - begun) / 1000;
  return `${passed < 10 ? passed.toFixed(1) : Math.round(passed)} s`;
}

/**
 * Runs a program, its output kept back.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] `env` is added to ours
 * @returns {Promise<{ code: number, output: string }>}
 */
export function quietly(program, args, { cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a program that speaks for itself; Ctrl-C and SIGTERM are handed on to it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] `env` is added to ours
 * @returns {Promise<number>} its exit code; 128 + the signal's number when one ended it
 */
export function openly(program, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    // Ctrl-C reaches the child by itself (same terminal); we only wait for it to end.
    const wait = () => {};
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/**
 * Runs a command of this folder: prints a failure in one line and sets the exit code.
 *
 * @param {() => Promise<number | void>} command its exit code
 */
export async function main(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    if (error.said.trim() !== '') process.stderr.write(`${error.said.trimEnd()}\n\n`);
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
