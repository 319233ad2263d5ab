'use client';
import { Info, Lightbulb } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import type { TakenUp } from './use-suggestion.ts';

interface SuggestionNoteProps {
  taken: TakenUp;
  /** Shows what was written too, where it begins no form. */
  withText?: boolean;
}

/** Whose suggestion is being taken up, and where it came up. */
export function SuggestionNote({ taken, withText = false }: SuggestionNoteProps) {
  const t = useT();
  const { suggestion, isGone } = taken;
  if (isGone) {
    return (
      <Banner tone="neutral" icon={Info} role="status">
        {t('suggest.from.gone')}
      </Banner>
    );
  }
  if (!suggestion) return null;
  const { by, text, session } = suggestion;
  return (
    <Banner tone="accent" icon={Lightbulb} role="status" className="mb-[12px]">
      <p className="flex flex-wrap gap-x-[10px]">
        <span>{t('suggest.from.said', { by })}</span>
        {session && (
          <a className="link-button" href={`/staff?session=${session.id}`}>
            <bdi>{session.number}</bdi>
          </a>
        )}
      </p>
      {withText && (
        <p className="auto-side mt-[4px] whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
          {text}
        </p>
      )}
    </Banner>
  );
}
