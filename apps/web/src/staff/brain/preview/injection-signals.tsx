'use client';
import type { Analysis } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useTimes } from '../../time/use-times.ts';
import { distinctSignals, kindOf } from './distinct-signals.ts';

/** What the detector found, said plainly, with the place in the text and what it weighs. */
export function InjectionSignals({ analysis }: { analysis: Analysis }) {
  const t = useT();
  const times = useTimes();
  const { riskScore } = analysis.injection;
  const signals = distinctSignals(analysis.injection.signals);
  return (
    <div>
      <h3 className="panel-subheading">
        {t('brain.signals.title', { share: times.percent(riskScore) })}
      </h3>
      <ol className="signal-list">
        {signals.map((signal) => (
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
    </div>
  );
}
