import type { InjectionSignal } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { distinctSignals, kindOf } from '../brain/preview/distinct-signals.ts';
import { markedText } from '../conversation/marked-text.ts';
import { useTimes } from '../time/use-times.ts';

interface StoppedProps {
  text: string;
  signals: readonly InjectionSignal[];
}

/** A stopped text with what the detector found in it marked where it stands. */
export function StoppedText({ text, signals }: StoppedProps) {
  return (
    <blockquote className="answer-text auto-side" dir="auto" data-suspicious="">
      {markedText(text, signals).map((piece, index) =>
        piece.strength === null ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one unchanging text
          <mark key={index} data-strength={piece.strength}>
            {piece.text}
          </mark>
        ),
      )}
    </blockquote>
  );
}

/** The rules that fired, in words, the heaviest first. */
export function StoppedSignals({ signals }: Pick<StoppedProps, 'signals'>) {
  const t = useT();
  const times = useTimes();
  if (signals.length === 0) {
    return <p className="text-text-2">{t('platform.quarantine.noSignals')}</p>;
  }
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
