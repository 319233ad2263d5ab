import { type BodyOf, endpoints, type FieldError, type Locale } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { z } from 'zod';
import { Refused } from '../../../errors.ts';
import { fieldErrors, withInput } from '../../../http/body.ts';
import { type CsvRow, parseCsv, UnclosedQuote, uncelled } from './csv.ts';

export const columns = [
  'id',
  'question',
  'answer',
  'language',
  'category',
  'keywords',
  'priority',
  'visibility',
] as const;
export type Column = (typeof columns)[number];

/** Most rows of one table. */
const mostRows = 5000;

const NewFaq = endpoints.createFaq.body.omit({ unansweredId: true });
export type NewFaq = Omit<BodyOf<typeof endpoints.createFaq>, 'unansweredId'>;

export interface ReadFaq {
  /** Of the file, from 1. */
  line: number;
  id: string | null;
  written: NewFaq;
}

/** A row that cannot be taken. */
export interface RefusedRow {
  line: number;
  /** As far as it can be read. */
  question: string;
  /** `path` is the column. */
  errors: FieldError[];
}

export interface ReadTable {
  /** Columns that the table does not have are not changed. */
  has: ReadonlySet<Column>;
  read: ReadFaq[];
  refused: RefusedRow[];
}

/** Several in one cell: by semicolon or line, and by comma where there is neither. */
function keywordsOf(cell: string): string[] {
  const words = cell.split(/[;|\n]/.test(cell) ? /[;|\n]/ : ',');
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))];
}

const priorityOf = (cell: string): unknown => (/^[+-]?\d+$/.test(cell) ? Number(cell) : cell);

/** The row as the API would be given it; empty cells are left out. */
function bodyOf(cells: Partial<Record<Column, string>>): Record<string, unknown> {
  const { id: _id, keywords, priority, ...texts } = cells;
  const given = Object.entries(texts).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(given),
    ...(keywords ? { keywords: keywordsOf(keywords) } : {}),
    ...(priority ? { priority: priorityOf(priority) } : {}),
  };
}

const headerOf = (cells: readonly string[]) =>
  cells.map((cell) => columns.find((column) => column === cell.trim().toLowerCase()) ?? null);

/** Rows of the file; what is wrong with its form is refused. */
function rowsOf(csv: string, locale: Locale): { header: (Column | null)[]; rows: CsvRow[] } {
  const t = translator(locale);
  const wrong = (path: string, message: string): never => {
    throw new Refused('invalid_input', { errors: [{ path, code: 'format', message }] });
  };
  try {
    const [first, ...rows] = parseCsv(csv);
    const header = headerOf(first?.cells ?? []);
    if (!header.includes('question') || !header.includes('answer')) {
      wrong('csv', t('knowledge.table.header', { columns: columns.join(', ') }));
    }
    if (rows.length > mostRows) wrong('csv', t('knowledge.table.tooMany', { count: mostRows }));
    return { header, rows };
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    return wrong(`rows.${error.line}`, t('knowledge.table.quote'));
  }
}

function readRow(header: (Column | null)[], { line, cells }: CsvRow): ReadFaq | RefusedRow {
  const named = Object.fromEntries(
    header.flatMap((column, at) => (column ? [[column, uncelled(cells[at] ?? '').trim()]] : [])),
  ) as Partial<Record<Column, string>>;
  const read = NewFaq.safeParse(bodyOf(named), withInput);
  const id = named.id ? z.uuid().toLowerCase().safeParse(named.id) : null;
  const badId = id && !id.success ? [{ path: 'id', code: 'format', message: '' }] : [];
  if (!read.success || badId.length > 0) {
    const wrong = read.error ? fieldErrors(read.error) : [];
    const errors = [...badId, ...wrong].map((error) => ({
      ...error,
      path: error.path.split('.')[0] ?? '',
    }));
    return { line, question: named.question ?? '', errors };
  }
  return { line, id: id?.data ?? null, written: read.data };
}

/**
 * Every row of a table, taken or refused with the reasons.
 *
 * @throws Refused 422 `invalid_input` for what is no table of FAQs, or has no rows
 */
export function readTable(csv: string, locale: Locale): ReadTable {
  const { header, rows } = rowsOf(csv, locale);
  const read: ReadFaq[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const one = readRow(header, row);
    if ('errors' in one) refused.push(one);
    else if (one.id && seen.has(one.id)) {
      const errors = [{ path: 'id', code: 'repeated', message: '' }];
      refused.push({ line: one.line, question: one.written.question, errors });
    } else {
      if (one.id) seen.add(one.id);
      read.push(one);
    }
  }
  if (rows.length === 0) {
    throw new Refused('invalid_input', {
      errors: [{ path: 'csv', code: 'required', message: '' }],
    });
  }
  return { has: new Set(header.filter((column) => column !== null)), read, refused };
}
