import { describe, expect, it } from 'vitest';
import { measureEmotion } from './emotion.ts';
import { emotionLines, measureFrustration } from './emotion-lines.ts';
import type { Row } from './rows.ts';

const row = (text: string, label: string): Row => ({
  text,
  label,
  lang: 'ru',
  source: 'test',
  strict: true,
  department: null,
});

it('tells the frustrated from the patient in four messages of five, and seldom accuses the patient', () => {
  const { accuracy, byLang, falseAlarmRate, rows } = measureFrustration();
  expect(rows).toBe(60);
  expect(accuracy).toBeGreaterThanOrEqual(0.8);
  expect(Math.min(...Object.values(byLang).map(Number))).toBeGreaterThanOrEqual(0.7);
  expect(falseAlarmRate).toBeLessThanOrEqual(0.1);
});

describe('emotion', () => {
  it('without training, judges by negativity the rows that are on one side', async () => {
    const report = await measureEmotion([
      row('спасибо, всё отлично', 'joy'),
      row('мне страшно и грустно', 'fear+sadness'),
      row('ужасная программа, не работает', 'negative'),
      row('хорошая программа', 'negative'),
      row('поезд пришёл', 'none'),
      row('ой', 'joy+fear'),
    ]);
    expect(report).toMatchObject({ rows: 4, accuracy: 0.75 });
  });

  it('with training, says the labels of the rows, each of several counting', async () => {
    const train = [
      ...Array.from({ length: 8 }, (_, at) => row(`злюсь на соседа ${at}`, 'anger')),
      ...Array.from({ length: 8 }, (_, at) => row(`видел сон ${at}`, 'none')),
    ];
    const report = await measureEmotion(
      [row('злюсь на всех', 'anger+sadness'), row('видел дождь', 'none')],
      train,
    );
    expect(report).toMatchObject({ rows: 2, accuracy: 1, f1: { anger: 1, none: 1, sadness: 0 } });
    expect(report.macroF1).toBe(0.6667);
  });

  it('leaves out sets that are not at hand', async () => {
    expect(await emotionLines(() => null)).toMatchObject([{ set: 'own messages' }]);
  });
});
