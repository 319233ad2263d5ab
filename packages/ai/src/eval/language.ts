/** Language detection measured per language and length. */
import type { TextLanguage } from '@civicconnect/contract';
import { detectLanguage } from '../language/detect.ts';
import { share, shareBy, timed } from './measures.ts';
import type { Row } from './rows.ts';

const ours = new Set<string>(['uz-Latn', 'uz-Cyrl', 'ru', 'en', 'fa'] satisfies TextLanguage[]);
/** Afghanistan's Persian is Persian to us. */
const varieties: Record<string, string> = { 'fa-AF': 'fa' };
const longEnough = 30;

/** Labels that are not ours are right when they are `unknown`. `byLang` is recall per label. */
export async function measureLanguage(rows: readonly Row[]) {
  const [judged, msPerMessage] = await timed(rows.length, async () =>
    rows.map((row) => {
      const label = varieties[row.label] ?? row.label;
      const expected = ours.has(label) ? label : 'unknown';
      const { language } = detectLanguage(row.text);
      return { label: row.label, length: row.text.length, language, right: language === expected };
    }),
  );
  const long = judged.filter(({ length }) => length >= longEnough);
  const isRight = ({ right }: { right: boolean }): boolean => right;
  const labelOf = ({ label }: { label: string }): string => label;
  const called = long.filter(({ language }) => language !== 'unknown');
  return {
    accuracy: share(judged.filter(isRight).length, judged.length),
    accuracyAt30: share(long.filter(isRight).length, long.length),
    byLang: shareBy(judged, labelOf, isRight),
    byLangAt30: shareBy(long, labelOf, isRight),
    precisionAt30: shareBy(called, ({ language }) => language, isRight),
    msPerMessage,
    rows: judged.length,
  };
}
