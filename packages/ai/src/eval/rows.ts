/** Sets for measuring: JSON lines with a text and its label, read and split. */
import { readFileSync } from 'node:fs';
import { fnv1a } from '../features/hash.ts';
import { BadSet, jsonLines } from './json-lines.ts';

export interface Row {
  text: string;
  label: string;
  lang: string;
  source: string;
  /** False marks a row that is doubtful out of context. */
  strict: boolean;
  /** The department that a label belongs to, where a set says so itself. */
  department: string | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Rows of JSON lines; a label may be a number.
 *
 * @throws BadSet when a line is no JSON object with `text` and `label`; names the line
 */
export function parseRows(content: string): Row[] {
  const rows: Row[] = [];
  for (const { line, read } of jsonLines(content)) {
    const { text, label, lang, source, strict, department, domain } = read;
    if (typeof text !== 'string' || !['string', 'number'].includes(typeof label)) {
      throw new BadSet(`line ${line} has no text or no label`);
    }
    rows.push({
      text,
      label: String(label),
      lang: textOf(lang),
      source: textOf(source),
      strict: strict !== false,
      department: textOf(department ?? domain) || null,
    });
  }
  return rows;
}

export function readRows(path: string): Row[] {
  return parseRows(readFileSync(path, 'utf8'));
}

/** A row's place in an order that depends on its text alone: the same in every run, on every machine. */
export function placeOf(row: Row): number {
  return fnv1a(row.text, 0, row.text.length, 0x5bd1e995);
}

/** One row in five is for testing; which, its text decides, so that copies never stand on both sides. */
export function splitRows(rows: readonly Row[]): { train: Row[]; test: Row[] } {
  const isTest = (row: Row): boolean => placeOf(row) % 5 === 0;
  return { train: rows.filter((row) => !isTest(row)), test: rows.filter(isTest) };
}
