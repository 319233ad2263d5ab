'use client';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';

interface ComposerBoxProps {
  kind: 'reply' | 'note';
  /** Chooses what is written; left out where there is nothing to choose. */
  onKind?: (kind: 'reply' | 'note') => void;
  children: ReactNode;
}

const kinds = ['reply', 'note'] as const;

/** The box that is written in, and what for: a reply to the citizen, or a note on yellow paper. */
export function ComposerBox({ kind, onKind, children }: ComposerBoxProps) {
  const t = useT();
  const label = { reply: t('desk.note.reply'), note: t('desk.note.title') };
  return (
    <div className="composer-box" data-kind={kind}>
      {onKind ? (
        <fieldset className="composer-kinds" aria-label={t('desk.note.kind')}>
          {kinds.map((one) => (
            <button
              key={one}
              type="button"
              className="composer-kind"
              aria-pressed={one === kind}
              onClick={() => onKind(one)}
            >
              {label[one]}
              {one === 'note' && kind !== 'note' && <KeyCap>N</KeyCap>}
            </button>
          ))}
        </fieldset>
      ) : (
        <p className="composer-kinds">
          <span className="composer-kind">
            <Lock className="icon-xs" aria-hidden="true" />
            {label[kind]}
          </span>
        </p>
      )}
      {children}
    </div>
  );
}
