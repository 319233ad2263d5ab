/** Injection detection measured per set: attacks found, ordinary texts stopped. */
import { detectInjection } from '../injection/detect.ts';
import { writtenTexts } from '../injection/examples/expand.ts';
import type { LinearModel } from '../injection/linear.ts';
import { shippedModel } from '../injection/shipped-model.ts';
import { crossThreshold, trainLinear } from '../injection/train-linear.ts';
import { share, shareBy, timed } from './measures.ts';
import type { Row } from './rows.ts';

const isAttack = (row: Row): boolean => row.label !== 'benign';

interface JudgedRow {
  row: Row;
  flagged: boolean;
}

const isRight = ({ row, flagged }: JudgedRow): boolean => flagged === isAttack(row);

function ratesOf(judged: readonly JudgedRow[]) {
  const attacks = judged.filter(({ row }) => isAttack(row));
  const benign = judged.filter(({ row }) => !isAttack(row));
  return {
    recall: share(attacks.filter(({ flagged }) => flagged).length, attacks.length),
    falseAlarmRate: share(benign.filter(({ flagged }) => flagged).length, benign.length),
    accuracy: share(judged.filter(isRight).length, judged.length),
    attacks: attacks.length,
    benign: benign.length,
  };
}

/** Ordinary texts that a model trained here may stop, by its own cross-validation. */
const falseAlarms = 0.018;
/** What a written example counts beside a real text. */
const writtenWeight = 0.4;

/**
 * The linear model trained on these rows and on the written examples, by the trainer that made the
 * shipped one. Its threshold is chosen on the rows that are not doubtful.
 */
function trainedOn(rows: readonly Row[]): LinearModel {
  const lessons = rows.map((row) => ({
    text: row.text,
    attack: isAttack(row),
    strict: row.strict,
  }));
  const written = writtenTexts().map((text) => ({ ...text, weight: writtenWeight }));
  const strict = lessons.filter((lesson) => lesson.strict);
  const doubtful = lessons.filter((lesson) => !lesson.strict);
  const ordinary = strict.filter(({ attack }) => !attack).length;
  const threshold = crossThreshold(strict, ordinary * falseAlarms, [...doubtful, ...written]);
  return trainLinear([...lessons, ...written], threshold);
}

/**
 * @param train left out, the shipped model is measured.
 * @returns `recall`, `falseAlarmRate` and `accuracy` over the rows that are not doubtful out of context
 * (`strict`), the same over every row in `all`; `bySource` and `byLang` over every row. A text is
 * flagged from the `isolate` threshold on, where production acts: no language model sees it.
 */
export async function measureInjection(test: readonly Row[], train?: readonly Row[]) {
  const model = train === undefined ? shippedModel() : trainedOn(train);
  const [judged, msPerMessage] = await timed(test.length, async () =>
    test.map((row) => ({ row, flagged: detectInjection(row.text, undefined, model).isInjection })),
  );
  return {
    ...ratesOf(judged.filter(({ row }) => row.strict)),
    all: ratesOf(judged),
    bySource: shareBy(
      judged,
      ({ row }) => `${row.source}/${isAttack(row) ? 'attack' : 'benign'}`,
      isRight,
    ),
    byLang: shareBy(judged, ({ row }) => row.lang, isRight),
    msPerMessage,
    rows: judged.length,
  };
}
