'use client';
import type { Analysis } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { markedText } from '../../conversation/marked-text.ts';

interface MessageWithMarksProps {
  text: string;
  analysis: Analysis;
}

/** The message itself: yellow where words decided, red where it looks like an order to a model. */
export function MessageWithMarks({ text, analysis }: MessageWithMarksProps) {
  const t = useT();
  const { signals } = analysis.injection;
  const suspicious = signals.length > 0;
  const words = suspicious ? signals : (analysis.decision?.words ?? []);
  return (
    <div>
      <h3 className="panel-subheading">
        {t(suspicious ? 'brain.answer.textSignals' : 'brain.answer.text')}
      </h3>
      <blockquote
        className="answer-text auto-side"
        dir="auto"
        data-suspicious={suspicious ? '' : undefined}
      >
        {markedText(text, words).map((piece, index) =>
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
    </div>
  );
}
