/** The table of emotion: negative or positive by the shipped model, and the sets' own labels when trained. */
import { measureEmotion } from './emotion.ts';
import { type Row, splitRows } from './rows.ts';

const sets = ['uz_app_reviews', 'cedr_ru', 'xed_ru'];

/** @param setOf reads a set by its name; null when it is not there. */
export async function emotionLines(setOf: (name: string) => Row[] | null) {
  const lines: Record<string, string | number | null>[] = [];
  for (const set of sets) {
    const rows = setOf(set);
    if (rows === null) continue;
    const { train, test } = splitRows(rows);
    for (const [model, report] of [
      ['shipped, negative or positive', await measureEmotion(rows)],
      ['trained on it', await measureEmotion(test, train)],
    ] as const) {
      const { accuracy, macroF1, msPerMessage } = report;
      lines.push({ set, model, accuracy, macroF1, msPerMessage, rows: report.rows });
    }
  }
  return lines;
}
