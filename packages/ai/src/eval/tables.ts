/** Every task over the sets at hand, as tables for people. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../language/sentences.fixture.ts';
import { districtDepartments, districtExamples } from '../testing/district.ts';
import { answersLines } from './answers-lines.ts';
import { measureCurve } from './curve.ts';
import { emotionLines } from './emotion-lines.ts';
import { measureInjection } from './injection.ts';
import { measureLanguage } from './language.ts';
import { measureRouting } from './routing.ts';
import { placeOf, type Row, readRows, splitRows } from './rows.ts';

const shots = 10;

type Cells = Record<string, string | number | null>;

function print(title: string, lines: readonly Cells[]): void {
  process.stdout.write(`\n${title}\n`);
  if (lines.length === 0) {
    process.stdout.write('  no set at hand\n');
    return;
  }
  const heads = Object.keys(lines[0] ?? {});
  const cells = [heads, ...lines.map((line) => heads.map((head) => String(line[head] ?? '–')))];
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  for (const row of cells) {
    process.stdout.write(`  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}\n`);
  }
}

function setAt(folder: string, ...path: string[]): Row[] | null {
  const file = join(folder, ...path);
  return existsSync(file) ? readRows(file) : null;
}

/** The first ten of each label, in an order that the texts decide. */
function fewShots(rows: readonly Row[]): Row[] {
  const taken = new Map<string, number>();
  return [...rows]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .filter((row) => {
      const count = taken.get(row.label) ?? 0;
      taken.set(row.label, count + 1);
      return count < shots;
    });
}

async function routingLine(set: string, train: Row[], test: Row[]): Promise<Cells> {
  const { accuracy, top3, ece, msPerMessage, trainMs, trainRows, rows } = await measureRouting(
    train,
    test,
  );
  return { set, accuracy, top3, ece, msPerMessage, trainMs, trainRows, rows };
}

function ownRouting(): Row[] {
  const row = (text: string, label: string, lang: string): Row => ({
    text,
    label,
    lang,
    source: 'own',
    strict: true,
    department: null,
  });
  const described = districtDepartments.flatMap(({ id, descriptions }) =>
    Object.entries(descriptions).map(([lang, text]) => row(text, id, lang)),
  );
  return [
    ...described,
    ...districtExamples.map((one) => row(one.text, one.departmentId, one.language ?? '')),
  ];
}

async function routingLines(sets: string): Promise<Cells[]> {
  const own = ownRouting();
  const described = own.slice(0, own.length - districtExamples.length);
  const lines = [
    await routingLine('district, from descriptions', described, own.slice(described.length)),
  ];
  for (const name of ['sib200_uz-Latn', 'sib200_uz-Cyrl_translit', 'sib200_ru', 'sib200_en']) {
    const rows = setAt(sets, 'routing', `${name}.dev.jsonl`);
    if (rows === null) continue;
    const { train, test } = splitRows(rows);
    lines.push(await routingLine(name, train, test));
  }
  const banking = setAt(sets, 'routing', 'banking77.dev.jsonl');
  if (banking === null) return lines;
  const { train, test } = splitRows(banking);
  lines.push(await routingLine('banking77, 10 each', fewShots(train), test));
  lines.push(await routingLine('banking77', train, test));
  return lines;
}

async function curveLines(sets: string): Promise<Cells[]> {
  const rows = setAt(sets, 'routing', 'clinc150_oos.dev.jsonl');
  if (rows === null) return [];
  const { curve, learnMs } = await measureCurve(rows, 10);
  return curve.map(({ corrections, misrouted, accuracy, top3, ece }) => ({
    corrections,
    misrouted,
    accuracy,
    top3,
    ece,
    learnMs,
  }));
}

async function injectionLines(sets: string): Promise<Cells[]> {
  const rows = setAt(sets, 'injection', 'injection.dev.jsonl');
  if (rows === null) return [];
  const { recall, falseAlarmRate, bySource, msPerMessage } = await measureInjection(rows);
  const all: Cells = {
    set: 'strict rows',
    recall,
    falseAlarmRate,
    msPerMessage,
  };
  const sources = Object.entries(bySource).map(([set, right]): Cells => {
    const attack = set.endsWith('/attack');
    const alarms = right === null ? null : Math.round((1 - right) * 10_000) / 10_000;
    return {
      set,
      recall: attack ? right : null,
      falseAlarmRate: attack ? null : alarms,
      msPerMessage: null,
    };
  });
  return [all, ...sources];
}

async function languageLines(sets: string): Promise<Cells[]> {
  const own = Object.entries(sentences).flatMap(([label, texts]) =>
    texts.map(
      (text): Row => ({ text, label, lang: label, source: 'own', strict: true, department: null }),
    ),
  );
  const lines: Cells[] = [];
  for (const [set, rows] of [
    ['own sentences', own],
    ['langid', setAt(sets, 'langid', 'langid.dev.jsonl') ?? []],
  ] as const) {
    const { byLang, byLangAt30, precisionAt30 } = await measureLanguage(rows);
    for (const [language, right] of Object.entries(byLang)) {
      lines.push({
        set,
        language,
        right,
        'right at 30': byLangAt30[language] ?? null,
        'precision at 30': precisionAt30[language] ?? null,
      });
    }
  }
  return lines;
}

/** @param sets the folder of measuring sets; those that are not there are left out. */
export async function printTables(sets: string): Promise<void> {
  print('Routing, trained from nothing', await routingLines(sets));
  print('Learning, 10 departments', await curveLines(sets));
  print('Injection, shipped model', await injectionLines(sets));
  print('Language', await languageLines(sets));
  print('Emotion', await emotionLines((name) => setAt(sets, 'emotion', `${name}.dev.jsonl`)));
  print('Answers, three paragraphs in ten taken away', await answersLines(sets));
}
