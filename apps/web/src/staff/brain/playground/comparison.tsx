'use client';
import type { Replay, ReplayFigures } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { dollars } from '../../parts/money.ts';
import { useTimes } from '../../time/use-times.ts';

/** Both settings beside each other: how right, where to, how fast, at what cost. */
export function Comparison({ replay }: { replay: Replay }) {
  const t = useT();
  const times = useTimes();
  const { before, after, judged, done, leftOut, better, worse, elsewhere, differing } = replay;
  const share = (n: number, of: number) =>
    of === 0
      ? times.number(n)
      : t('playground.share', { n: times.number(n), share: times.percent(n / of) });
  const rows: [name: string, of: (figures: ReplayFigures) => string][] = [
    ...(judged > 0
      ? ([
          [
            t('playground.figure.right', { n: times.number(judged) }),
            ({ right }) => share(right, judged),
          ],
        ] satisfies [string, (figures: ReplayFigures) => string][])
      : []),
    [t('playground.figure.routed'), ({ routed }) => share(routed, done)],
    [t('playground.figure.triage'), ({ triage }) => share(triage, done)],
    [t('playground.figure.quarantine'), ({ quarantine }) => share(quarantine, done)],
    [
      t('playground.figure.ms'),
      ({ medianMs }) => t('playground.ms', { ms: times.number(Math.round(medianMs ?? 0)) }),
    ],
  ];
  const asked = before.calls + after.calls + before.unanswered + after.unanswered > 0;
  if (asked) {
    rows.push(
      [t('playground.figure.calls'), ({ calls }) => times.number(calls)],
      [t('playground.figure.unanswered'), ({ unanswered }) => share(unanswered, done)],
      [
        t('playground.figure.cost'),
        ({ costMicros }) =>
          costMicros === null ? t('playground.unknown') : dollars(costMicros, times),
      ],
    );
  }
  const unanswered = Math.max(before.unanswered, after.unanswered);
  return (
    <>
      <table className="load-table comparison">
        <caption className="sr-only">{t('playground.compared')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="numeric">
              {t('playground.before')}
            </th>
            <th scope="col" className="numeric">
              {t('playground.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name} data-changed={of(before) === of(after) ? undefined : ''}>
              <th scope="row">{name}</th>
              <td className="numeric">{of(before)}</td>
              <td className="numeric">{of(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unanswered > 0 && (
        <p className="text-warn-text">{t('playground.unansweredNote', { n: unanswered })}</p>
      )}
      {leftOut > 0 && <p className="text-text-3">{t('playground.leftOut', { n: leftOut })}</p>}
      {differing > 0 && judged > 0 && (
        <p>
          {t('playground.betterWorse', {
            better: times.number(better),
            worse: times.number(worse),
            elsewhere: times.number(elsewhere),
          })}
        </p>
      )}
    </>
  );
}
