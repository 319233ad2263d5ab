/** The table of emotion: negative or positive by the shipped model, and the sets' own labels when trained. */
import { detectEmotion } from '../emotion/detect.ts';
import { heldOutMoods } from '../emotion/held-out.fixture.ts';
import { measureEmotion } from './emotion.ts';
import { share, shareBy } from './measures.ts';
import { type Row, splitRows } from './rows.ts';

const sets = ['uz_app_reviews', 'cedr_ru', 'xed_ru'];

/** Whether `frustration` tells the impatient from the patient, on messages of our own. */
export function measureFrustration() {
  const judged = Object.entries(heldOutMoods).flatMap(([lang, { frustrated, patient }]) =>
    [...frustrated, ...patient].map((text) => {
      const isFrustrated = frustrated.includes(text);
      const said = detectEmotion(text).frustration >= 0.5;
      return { lang, isFrustrated, right: said === isFrustrated };
    }),
  );
  const right = ({ right }: { right: boolean }): boolean => right;
  return {
    accuracy: share(judged.filter(right).length, judged.length),
    byLang: shareBy(judged, ({ lang }) => lang, right),
    falseAlarmRate: share(
      judged.filter(({ isFrustrated, right }) => !isFrustrated && !right).length,
      judged.filter(({ isFrustrated }) => !isFrustrated).length,
    ),
    rows: judged.length,
  };
}

/** @param setOf reads a set by its name; null when it is not there. */
export async function emotionLines(setOf: (name: string) => Row[] | null) {
  const own = measureFrustration();
  const lines: Record<string, string | number | null>[] = [
    {
      set: 'own messages',
      model: 'shipped, frustrated or patient',
      accuracy: own.accuracy,
      macroF1: null,
      msPerMessage: null,
      rows: own.rows,
    },
  ];
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
