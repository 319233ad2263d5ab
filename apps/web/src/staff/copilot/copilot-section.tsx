'use client';
import type { Session } from '@civicconnect/contract';
import { Sparkles } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { SuggestReply } from '../suggestions/suggest-reply.tsx';
import { AskCopilot } from './ask-copilot.tsx';
import { Suggestions } from './suggestions.tsx';

export interface CopilotProps {
  session: Session;
  /** Shows another session without picking it. */
  onOpen: (sessionId: string) => void;
  /** Goes to where the answer is written. */
  onWrite: () => void;
}

/** What the documents and past sessions have for this one. It writes drafts; people send. */
export function CopilotSection(props: CopilotProps) {
  const t = useT();
  const { status } = props.session;
  if (status === 'closed' || status === 'quarantined') return null;
  return (
    <section className="panel-section" aria-label={t('talk.copilot.title')}>
      <h3 className="panel-heading">
        <Sparkles className="icon-s text-ai-text" aria-hidden="true" />
        {t('talk.copilot.title')}
      </h3>
      <Suggestions {...props} />
      <AskCopilot {...props} />
      <SuggestReply session={props.session} />
    </section>
  );
}
