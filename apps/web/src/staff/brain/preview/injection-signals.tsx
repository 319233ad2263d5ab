'use client';
import type { Analysis } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useTimes } from '../../time/use-times.ts';
import { SignalList } from './signal-list.tsx';

/** What the detector found, said plainly, with the place in the text and what it weighs. */
export function InjectionSignals({ analysis }: { analysis: Analysis }) {
  const t = useT();
  const times = useTimes();
  const { riskScore, signals } = analysis.injection;
  return (
    <div>
      <h3 className="panel-subheading">
        {t('brain.signals.title', { share: times.percent(riskScore) })}
      </h3>
      <SignalList signals={signals} />
    </div>
  );
}
