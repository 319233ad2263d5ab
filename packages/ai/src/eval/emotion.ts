/** Emotion measured: a model trained on the rows given, or the shipped one's sense of what is negative. */
import { readCues } from '../emotion/cues.ts';
import { detectEmotion } from '../emotion/detect.ts';
import { emotionFeatures, emotionShares, trainEmotions } from '../emotion/linear.ts';
import { detectLanguage } from '../language/detect.ts';
import { share, shareBy, timed } from './measures.ts';
import type { Row } from './rows.ts';

const passes = 7;
const labelParts = /[+,|]/;
/** Labels of measuring sets that say which side a text is on; others are left out without training. */
const negative = new Set(['negative', 'neg', 'anger', 'sadness', 'fear', 'disgust']);
const positive = new Set(['positive', 'pos', 'joy']);

interface Judged {
  row: Row;
  said: string;
  labels: string[];
}

const isRight = ({ said, labels }: Judged): boolean => labels.includes(said);
const labelsOf = ({ label }: Row): string[] => label.split(labelParts);

/** F1 per label, and their mean. A row of several labels counts for each of them. */
function scores(judged: readonly Judged[]) {
  const all = [...new Set(judged.flatMap(({ labels }) => labels))].sort();
  const f1 = all.map((label): [string, number] => {
    const said = judged.filter((one) => one.said === label);
    const meant = judged.filter(({ labels }) => labels.includes(label));
    const right = said.filter(isRight).length;
    return [label, (2 * right) / Math.max(1, said.length + meant.length)];
  });
  const sum = f1.reduce((total, [, value]) => total + value, 0);
  return {
    macroF1: share(sum, all.length),
    f1: Object.fromEntries(f1.map(([label, value]) => [label, share(value, 1)])),
  };
}

function reader(train: readonly Row[]): (text: string) => string {
  const read = (text: string) => readCues(text, detectLanguage(text).language);
  const texts = train.map((row) => ({
    text: row.text,
    reading: read(row.text),
    label: labelsOf(row)[0] ?? '',
  }));
  const model = trainEmotions(texts, passes);
  return (text) => {
    const shares = emotionShares(model, emotionFeatures(text, read(text)));
    return model.labels[shares.indexOf(Math.max(...shares))] ?? '';
  };
}

function sideOf(row: Row): string | null {
  const labels = labelsOf(row);
  if (labels.every((label) => negative.has(label))) return 'negative';
  return labels.every((label) => positive.has(label)) ? 'positive' : null;
}

/**
 * @param train left out, the shipped model tells negative from positive rows by `negativity` alone;
 * rows on neither side are not judged.
 */
export async function measureEmotion(test: readonly Row[], train?: readonly Row[]) {
  const say =
    train === undefined
      ? (text: string) => (detectEmotion(text).negativity >= 0.5 ? 'negative' : 'positive')
      : reader(train);
  // What is made at the first call is not a message's time.
  say('');
  const rows = train === undefined ? test.filter((row) => sideOf(row) !== null) : test;
  const [judged, msPerMessage] = await timed(rows.length, async () =>
    rows.map((row): Judged => {
      const labels = train === undefined ? [sideOf(row) ?? ''] : labelsOf(row);
      return { row, said: say(row.text), labels };
    }),
  );
  return {
    accuracy: share(judged.filter(isRight).length, judged.length),
    ...scores(judged),
    byLang: shareBy(judged, ({ row }) => row.lang, isRight),
    msPerMessage,
    rows: judged.length,
  };
}
