import type { InjectionSignal } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { SignalList } from '../brain/preview/signal-list.tsx';
import { markedText } from '../conversation/marked-text.ts';

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

/** What fired, or that nothing did. */
export function StoppedSignals({ signals }: Pick<StoppedProps, 'signals'>) {
  const t = useT();
  if (signals.length === 0) {
    return <p className="text-text-2">{t('platform.quarantine.noSignals')}</p>;
  }
  return <SignalList signals={signals} />;
}
