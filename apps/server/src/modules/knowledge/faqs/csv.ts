/** Tables as spreadsheet programs write and read them (RFC 4180, and what they make of it). */

/** The separator is that of the first line: a comma, a semicolon where commas are decimal, or a tab. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((mark) => [mark, first.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** A quote that is opened and never closed: the line on which it began, from 1. */
export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote';
  readonly line: number;
  constructor(line: number) {
    super(`the quote of line ${line} is not closed`);
    this.line = line;
  }
}

export interface CsvRow {
  /** Where it begins in the file, from 1. */
  line: number;
  cells: string[];
}

/**
 * Rows of a table; lines without anything are left out. Tolerates a byte order mark.
 *
 * @throws UnclosedQuote
 */
export function parseCsv(file: string): CsvRow[] {
  const text = file.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const cell = new RegExp(`"((?:[^"]+|"")*)("?)|[^${separator}\\r\\n]+`, 'y');
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  let value = '';
  const close = () => {
    row.cells.push(value);
    value = '';
  };
  const finish = () => {
    close();
    if (row.cells.some((one) => one.trim() !== '')) rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; at < text.length; ) {
    cell.lastIndex = at;
    const read = cell.exec(text);
    if (read) {
      const [whole, quoted, end] = read;
      if (quoted !== undefined && end === '') throw new UnclosedQuote(line);
      value += quoted === undefined ? whole : quoted.replaceAll('""', '"');
      line += whole.split('\n').length - 1;
      at += whole.length;
      continue;
    }
    if (text[at] === separator) close();
    else if (text[at] === '\n') {
      line += 1;
      finish();
    } else if (text[at] === '\r' && text[at + 1] !== '\n') finish();
    at += 1;
  }
  finish();
  return rows;
}

/** What a spreadsheet program would run: OWASP, "CSV injection". */
const formula = /^[=+\-@\t\r]/;

/** A cell that shows what it says and runs nothing: a formula gets an apostrophe before it. */
function cellOf(value: string): string {
  const safe = formula.test(value) && !/^-?\d+$/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** What `cellOf` put before a formula, taken off again. */
export function uncelled(value: string): string {
  return value.startsWith("'") && formula.test(value.slice(1)) ? value.slice(1) : value;
}

/** With a byte order mark: programs that guess take it for UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}
