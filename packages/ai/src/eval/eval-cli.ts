/**
 * `npm run eval`: how right the brain is. With a task it prints one JSON object and nothing else;
 * without arguments it prints a table per task.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentsIn, measureAnswers, parseQuestions } from './answers.ts';
import { measureCurve } from './curve.ts';
import { measureEmotion } from './emotion.ts';
import { measureInjection } from './injection.ts';
import { BadSet } from './json-lines.ts';
import { measureLanguage } from './language.ts';
import { measureLoad } from './load.ts';
import { measureRouting } from './routing.ts';
import { type Row, readRows } from './rows.ts';
import { printTables } from './tables.ts';

const usage = `npm run eval [-- --sets folder]   every table
npm run eval -- routing --train A.jsonl --test B.jsonl --json
npm run eval -- routing-curve --data A.jsonl --departments 10 --json
npm run eval -- routing-load [--examples 20000] [--departments 20] --json
npm run eval -- injection --test B.jsonl [--train A.jsonl] --json
npm run eval -- language --test B.jsonl --json
npm run eval -- emotion --test B.jsonl [--train A.jsonl] --json
npm run eval -- answers --questions Q.jsonl [--documents folder] --json
`;

class UsageError extends Error {}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    train: { type: 'string' },
    test: { type: 'string' },
    data: { type: 'string' },
    questions: { type: 'string' },
    documents: { type: 'string' },
    departments: { type: 'string' },
    examples: { type: 'string', default: '20000' },
    sets: { type: 'string', default: join('..', 'shared', 'eval') },
    json: { type: 'boolean', default: false },
  },
});

function pathOf(option: 'train' | 'test' | 'data' | 'questions'): string {
  const path = values[option];
  if (path === undefined) throw new UsageError(`--${option} is missing`);
  return path;
}
const rowsOf = (option: 'train' | 'test' | 'data'): Row[] => readRows(pathOf(option));

const tasks: Record<string, () => Promise<object>> = {
  routing: () => measureRouting(rowsOf('train'), rowsOf('test')),
  'routing-curve': () => measureCurve(rowsOf('data'), Number(values.departments ?? 10)),
  'routing-load': () => measureLoad(Number(values.examples), Number(values.departments ?? 20)),
  injection: () =>
    measureInjection(rowsOf('test'), values.train === undefined ? undefined : rowsOf('train')),
  language: () => measureLanguage(rowsOf('test')),
  emotion: () =>
    measureEmotion(rowsOf('test'), values.train === undefined ? undefined : rowsOf('train')),
  answers: () =>
    measureAnswers(
      parseQuestions(readFileSync(pathOf('questions'), 'utf8')),
      values.documents === undefined ? [] : documentsIn(values.documents),
    ),
};

async function run(): Promise<void> {
  const [name] = positionals;
  if (name === undefined) {
    await printTables(values.sets);
    return;
  }
  const task = tasks[name];
  if (task === undefined) throw new UsageError(`no task is called ${name}`);
  const report = await task();
  process.stdout.write(`${JSON.stringify(report, null, values.json ? undefined : 2)}\n`);
}

try {
  await run();
} catch (error) {
  const isFile = error instanceof BadSet || (error instanceof Error && 'code' in error);
  if (!isFile && !(error instanceof UsageError)) throw error;
  process.stderr.write(isFile ? `${error.message}\n` : `${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
