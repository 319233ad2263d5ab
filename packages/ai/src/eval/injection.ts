/** Injection detection measured per set: attacks found, ordinary texts stopped. */
import { detectInjection } from '../injection/detect.ts';
import { share, shareBy, timed } from './measures.ts';
import type { Row } from './rows.ts';

const isAttack = (row: Row): boolean => row.label !== 'benign';

function ratesOf(judged: readonly { row: Row; flagged: boolean }[]) {
  const attacks = judged.filter(({ row }) => isAttack(row));
  const benign = judged.filter(({ row }) => !isAttack(row));
  return {
    recall: share(attacks.filter(({ flagged }) => flagged).length, attacks.length),
    falseAlarmRate: share(benign.filter(({ flagged }) => flagged).length, benign.length),
    attacks: attacks.length,
    benign: benign.length,
  };
}

/** A text is flagged from the `isolate` threshold on: no language model sees it. */
export async function measureInjection(test: readonly Row[]) {
  const [judged, msPerMessage] = await timed(test.length, async () =>
    test.map((row) => ({ row, flagged: detectInjection(row.text).isInjection })),
  );
  const isRight = ({ row, flagged }: { row: Row; flagged: boolean }): boolean =>
    flagged === isAttack(row);
  return {
    ...ratesOf(judged),
    accuracy: share(judged.filter(isRight).length, judged.length),
    strict: ratesOf(judged.filter(({ row }) => row.strict)),
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
