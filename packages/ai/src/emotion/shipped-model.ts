/** The model that ships: made from the examples beside it when it is first asked, in a blink. */
import type { TextLanguage } from '@civicconnect/contract';
import { readCues } from './cues.ts';
import { english } from './examples/en.ts';
import { persian } from './examples/fa.ts';
import { russian } from './examples/ru.ts';
import { type FeelingExamples, feelings } from './examples/types.ts';
import { uzbek } from './examples/uz.ts';
import { type EmotionModel, type LabelledReading, trainEmotions } from './linear.ts';

const written: [TextLanguage, FeelingExamples][] = [
  ['uz-Latn', uzbek],
  ['ru', russian],
  ['en', english],
  ['fa', persian],
];
const passes = 6;

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Every example with its feeling. */
export function writtenFeelings(): LabelledReading[] {
  return written.flatMap(([language, examples]) =>
    feelings.flatMap((label) =>
      lines(examples[label]).map((text) => ({ text, label, reading: readCues(text, language) })),
    ),
  );
}

let shipped: EmotionModel | undefined;

export function shippedEmotions(): EmotionModel {
  shipped ??= trainEmotions(writtenFeelings(), passes);
  return shipped;
}
