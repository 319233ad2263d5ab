import type { InjectionSignal } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useTimes } from '../../time/use-times.ts';
import { distinctSignals, kindOf } from './distinct-signals.ts';

/** The rules that fired, in words, the heaviest first, each with its place in the text and its weight. */
export function SignalList({ signals }: { signals: readonly InjectionSignal[] }) {
  const t = useT();
  const times = useTimes();
  return (
    <ol className="signal-list">
      {distinctSignals(signals).map((signal) => (
        <li key={`${signal.rule} ${signal.start}`} className="signal-row">
          <span className="min-w-0 flex-1">
            <span className="block">
              {t.maybe(`brain.signal.${kindOf(signal.rule)}`) ?? t('brain.signal.other')}
            </span>
            <span className="block truncate text-text-3">
              <bdi>{t('brain.quote', { word: signal.text })}</bdi>{' '}
              {t('brain.signals.place', { from: signal.start + 1, to: signal.end })}
            </span>
          </span>
          <span className="numeric text-text-2">{times.percent(signal.weight)}</span>
        </li>
      ))}
    </ol>
  );
}
