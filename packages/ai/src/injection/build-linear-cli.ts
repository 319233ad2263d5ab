/**
 * Writes linear-weights.ts from the examples beside it; run it after changing one of them:
 * `npx tsx packages/ai/src/injection/build-linear-cli.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprintOf, writtenTexts } from './examples/expand.ts';
import { packWeights } from './packing.ts';
import { trainLinear } from './train-linear.ts';

/**
 * Over this score stood fewer than two ordinary texts in a hundred of the measuring sets (`npm run eval -- injection`).
 * The written examples are too unlike each other to choose it by.
 */
const threshold = 1.25;

const texts = writtenTexts();
const model = trainLinear(texts, threshold);
const weights = packWeights(model.weights);
const file = fileURLToPath(new URL('./linear-weights.ts', import.meta.url));
writeFileSync(
  file,
  `/** Written by build-linear-cli.ts from the examples; not to be changed by hand. */
export const packed = {
  /** Of the examples that it was made from. */
  fingerprint: ${fingerprintOf(texts)},
  bias: ${model.bias},
  threshold: ${model.threshold},
  weights: {
    largest: ${weights.largest},
    bytes:
      '${weights.bytes}',
  },
};
`,
);
process.stdout.write(`${texts.length} texts, ${weights.bytes.length} characters of weights\n`);
