/** The answers' part of the tables. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fnv1a } from '../features/hash.ts';
import { type AskedRow, measureAnswers, parseQuestions } from './answers.ts';

/** Of ten paragraphs so many are taken away, with what they could have answered. */
const takenOfTen = 3;

/** Which paragraphs, their text decides: the same in every run. */
function withUnanswerable(rows: readonly AskedRow[]): AskedRow[] {
  return rows.map((row) => {
    const isTaken = row.context !== null && fnv1a(row.context) % 10 < takenOfTen;
    return isTaken ? { ...row, context: null, answers: [], unanswerable: true } : row;
  });
}

export async function answersLines(sets: string) {
  const lines: Record<string, string | number | null>[] = [];
  for (const set of ['xquad_en', 'xquad_ru']) {
    const file = join(sets, 'qa', `${set}.dev.jsonl`);
    if (!existsSync(file)) continue;
    const rows = withUnanswerable(parseQuestions(readFileSync(file, 'utf8')));
    const { r1, r5, precision, wrong, abstention, answered, msPerQuestion } =
      await measureAnswers(rows);
    lines.push({ set, r1, r5, precision, wrong, abstention, answered, msPerQuestion });
  }
  return lines;
}
