import type { BodyOf, endpoints, Locale, ResponseOf } from '@civicconnect/contract';
import { and, asc, desc, inArray } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { faqs } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { Bytes } from '../../../http/bytes.ts';
import { errorMessage } from '../../../http/problems.ts';
import { recordAct } from '../../audit/record.ts';
import { raiseMark } from '../mark.ts';
import { rewriteFaq, type WrittenFaq } from './actions.ts';
import { writeCsv } from './csv.ts';
import { isThere } from './queries.ts';
import { type Column, columns, type NewFaq, type ReadTable, readTable } from './read-table.ts';
import type { FaqRow } from './views.ts';

type Preview = ResponseOf<typeof endpoints.previewFaqImport>;

/** Most mistakes that are told when a table is refused; most rows that are shown before it is taken. */
const mostErrors = 100;
const mostShown = 300;
const rowsPerInsert = 500;

function keywordsCell(keywords: readonly string[]): string {
  const [only] = keywords;
  // A comma alone would be read as two of them.
  return keywords.length === 1 && only?.includes(',') ? `${only};` : keywords.join('; ');
}

async function knownOf(tx: Tx, organizationId: string, { read }: ReadTable, lock: boolean) {
  const ids = read.flatMap(({ id }) => (id ? [id] : []));
  if (ids.length === 0) return new Map<string, FaqRow>();
  const query = tx
    .select()
    .from(faqs)
    .where(and(isThere(organizationId), inArray(faqs.id, ids)))
    .orderBy(asc(faqs.id));
  const rows = await (lock ? query.for('update') : query);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the table has otherwise than the row. */
function changesOf(before: FaqRow, written: NewFaq, { has }: ReadTable): Partial<WrittenFaq> {
  const isOther = ([name, value]: [string, unknown]) =>
    has.has(name as Column) &&
    JSON.stringify(value) !== JSON.stringify(before[name as keyof WrittenFaq]);
  return Object.fromEntries(Object.entries(written).filter(isOther));
}

/**
 * What taking the table in would do, row by row; nothing is changed. Of many rows the refused ones are
 * shown first, then those that change something, then new ones.
 *
 * @throws Refused 422 `invalid_input` for what is no table of FAQs
 */
export async function previewImport(
  context: Context,
  { organizationId }: StaffCaller,
  locale: Locale,
  csv: string,
): Promise<Preview> {
  const table = readTable(csv, locale);
  const known = await context.db.inOrganization(organizationId, (tx) =>
    knownOf(tx, organizationId, table, false),
  );
  const rows: Preview['rows'] = table.refused.map(({ line, question, errors }) => ({
    line,
    does: 'refuse',
    question,
    columns: [],
    errors: errors.map((error) => ({ column: error.path, message: errorMessage(error, locale) })),
  }));
  const added: Preview['rows'] = [];
  let same = 0;
  for (const { line, id, written } of table.read) {
    const before = id ? known.get(id) : undefined;
    const names = before ? Object.keys(changesOf(before, written, table)) : [];
    const row = { line, question: written.question, columns: names, errors: [] };
    if (!before) added.push({ ...row, does: 'add' });
    else if (names.length > 0) rows.push({ ...row, does: 'change' });
    else same += 1;
  }
  const refused = table.refused.length;
  return {
    created: added.length,
    updated: rows.length - refused,
    same,
    refused,
    rows: [...rows, ...added].slice(0, mostShown),
  };
}

async function insertAll(
  context: Context,
  tx: Tx,
  { organizationId, id: createdBy }: StaffCaller,
  written: readonly NewFaq[],
): Promise<void> {
  const now = context.clock.now();
  const rows = written.map((one) => ({
    ...one,
    organizationId,
    id: context.newId(),
    createdBy,
    createdAt: now,
    updatedAt: now,
  }));
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    await tx.insert(faqs).values(rows.slice(at, at + rowsPerInsert));
  }
}

function refuseMistakes({ refused, read }: ReadTable, leaveOut: boolean): void {
  if (refused.length === 0 || (leaveOut && read.length > 0)) return;
  const errors = refused.flatMap(({ line, errors: wrong }) =>
    wrong.map((error) => ({ ...error, path: `rows.${line}.${error.path}` })),
  );
  throw new Refused('invalid_input', { errors: errors.slice(0, mostErrors) });
}

/**
 * Takes a table in: all of its rows or none, unless those with mistakes may be left out. A row with the id
 * of an FAQ changes it in the columns that the table has; any other row is a new one.
 *
 * @throws Refused 422 `invalid_input`, whose errors name line and column: `rows.3.language`
 */
export async function importFaqs(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { csv, leaveOut }: NonNullable<BodyOf<typeof endpoints.importFaqs>>,
): Promise<ResponseOf<typeof endpoints.importFaqs>> {
  const { organizationId } = caller;
  const table = readTable(csv, locale);
  refuseMistakes(table, leaveOut);
  return context.db.inOrganization(organizationId, async (tx) => {
    const known = await knownOf(tx, organizationId, table, true);
    const added: NewFaq[] = [];
    for (const { id, written } of table.read) {
      const before = id ? known.get(id) : undefined;
      if (!before) added.push(written);
      else await rewriteFaq(context, tx, caller, before, changesOf(before, written, table));
    }
    await insertAll(context, tx, caller, added);
    const counts = { created: added.length, updated: known.size, refused: table.refused.length };
    await recordAct(context, tx, organizationId, caller, {
      act: 'faq.imported',
      target: { id: null, name: null },
      after: counts,
    });
    await raiseMark(tx, organizationId);
    return counts;
  });
}

/** All FAQs as a table that can be imported again. */
export async function exportFaqs(
  context: Context,
  { organizationId }: StaffCaller,
): Promise<Bytes> {
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(faqs)
      .where(isThere(organizationId))
      .orderBy(desc(faqs.priority), asc(faqs.id)),
  );
  const cells = rows.map((row) =>
    columns.map((column) =>
      column === 'keywords' ? keywordsCell(row.keywords) : String(row[column] ?? ''),
    ),
  );
  return new Bytes(Buffer.from(writeCsv([columns, ...cells])), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="faqs.csv"',
    'cache-control': 'no-store',
  });
}
