'use client';
import type { Session, Suggestion } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { keys } from '../data/keys.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { PanelLoading } from '../panel/panel-loading.tsx';
import type { CopilotProps } from './copilot-section.tsx';
import { CopilotText } from './copilot-text.tsx';
import { FittingDocuments } from './fitting-documents.tsx';

/** Whose move it is: suggestions are made anew when the citizen has written again. */
function askedAt({ lastMessage }: Session): string | null {
  return lastMessage?.author === 'citizen' ? lastMessage.at : null;
}

/**
 * A draft for what the citizen asked last, with what it rests on. Made by itself for whoever has the
 * session to answer; whoever only looks asks for it, for a draft may cost the organization money.
 */
export function Suggestions({ session, onWrite }: CopilotProps) {
  const t = useT();
  const { client, me } = useDesk();
  const [wanted, setWanted] = useState(false);
  const asked = askedAt(session);
  const mine = session.assignee?.id === me.id;
  const query = useQuery({
    queryKey: keys.suggestions(session.id, asked ?? 'answered'),
    queryFn: ({ signal }) => client.suggestions({ params: { id: session.id } }, { signal }),
    enabled: wanted || (mine && asked !== null),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (query.data) return <Suggested suggestion={query.data} session={session} onWrite={onWrite} />;
  if (query.isError) {
    return (
      <p className="text-meta text-text-3" role="alert">
        {t('talk.copilot.failed')}{' '}
        <button type="button" className="link-button" onClick={() => void query.refetch()}>
          {t('common.action.retry')}
        </button>
      </p>
    );
  }
  if (query.isFetching) {
    return (
      <>
        <p className="text-meta text-text-3">{t('talk.copilot.loading')}</p>
        <PanelLoading />
      </>
    );
  }
  return (
    <>
      <p className="mb-[8px] text-meta text-text-3">{t('talk.copilot.idle')}</p>
      <Button size="s" icon={Sparkles} onClick={() => setWanted(true)}>
        {t('talk.copilot.suggest')}
      </Button>
    </>
  );
}

interface SuggestedProps extends Pick<CopilotProps, 'session' | 'onWrite'> {
  suggestion: Suggestion;
}

function Suggested({ suggestion, session, onWrite }: SuggestedProps) {
  const t = useT();
  const { draft, citations, documents } = suggestion;
  return (
    <>
      {draft === null ? (
        <p className="text-meta text-text-3">
          {t(documents.length === 0 ? 'talk.copilot.nothing' : 'talk.copilot.noDraft')}
        </p>
      ) : (
        <CopilotText
          label={t('talk.copilot.draft')}
          text={draft}
          citations={citations}
          session={session}
          onWrite={onWrite}
        />
      )}
      <FittingDocuments documents={documents} />
    </>
  );
}
