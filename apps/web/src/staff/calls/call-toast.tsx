'use client';
import { Users, X } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { citizenName } from '../words/citizen-name.ts';
import type { Call } from './waiting-calls.ts';

/** A chat that calls for a person. It stays until somebody has it, or the reader puts it away. */
export function CallToast({ call, onGone }: { call: Call; onGone: () => void }) {
  const t = useT();
  const { session, reason } = call;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one of a form
    <div role="group" aria-label={t('talk.call.label')} className="news-toast">
      <span className="news-icon" data-tone="accent" aria-hidden="true">
        <Users className="icon-s" />
      </span>
      <div className="min-w-0 flex-1">
        <p dir="auto" className="auto-side break-words font-medium">
          {t('talk.call.title', { name: citizenName(t, session) })}
        </p>
        <p className="text-text-3">{t(`talk.reason.${reason}`)}</p>
        <a className="link-button" href={`/staff?session=${session.id}`}>
          {t('news.open')}
        </a>
      </div>
      <IconButton icon={X} size="s" label={t('news.close')} onClick={onGone} />
    </div>
  );
}
