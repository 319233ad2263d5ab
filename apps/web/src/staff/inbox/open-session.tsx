'use client';
import type { Session } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CircleAlert, SearchX, Shuffle } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { codeOf, ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { keys } from '../data/keys.ts';
import { threadQuery } from '../data/thread-query.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { ListLoading } from '../list/list-states.tsx';
import { InItsPlace, NothingOpen } from './no-session.tsx';
import type { Inbox } from './use-inbox.ts';

interface OpenSessionProps {
  inbox: Inbox;
  receipt: ReactNode;
  onOpenPanel: () => void;
}

/** The open session, or what is in its place: nothing open, loading, gone, failed. */
export function OpenSession({ inbox, receipt, onOpenPanel }: OpenSessionProps) {
  const { sessionId } = inbox;
  if (!sessionId) return <NothingOpen receipt={receipt} />;
  return (
    <Loaded
      key={sessionId}
      sessionId={sessionId}
      inbox={inbox}
      receipt={receipt}
      onOpenPanel={onOpenPanel}
    />
  );
}

function Loaded({
  sessionId,
  inbox,
  receipt,
  onOpenPanel,
}: OpenSessionProps & { sessionId: string }) {
  const t = useT();
  const { client } = useDesk();
  const gone = useGone(sessionId);
  const query = useQuery({ ...threadQuery(client, sessionId), enabled: !gone });
  const { showSession } = inbox;
  const back = useCallback(() => showSession(null), [showSession]);
  if (gone) {
    return (
      <InItsPlace
        icon={Shuffle}
        title={t('staff.gone.title')}
        text={t('staff.gone.text')}
        onBack={back}
        receipt={receipt}
      />
    );
  }
  if (query.data) {
    return (
      <Conversation
        initial={query.data}
        actions={inbox.actions}
        asking={inbox.asking}
        script={inbox.script}
        newest={inbox.newest}
        receipt={receipt}
        onBack={back}
        onOpenPanel={onOpenPanel}
        onPick={inbox.pick}
        onOpen={inbox.peek}
        onCorrect={inbox.correct}
        onSession={inbox.takeCurrent}
      />
    );
  }
  if (codeOf(query.error) === 'not_found') {
    return (
      <InItsPlace
        icon={SearchX}
        title={t('staff.missing.title')}
        text={detailOf(query.error)}
        onBack={back}
        receipt={receipt}
      />
    );
  }
  return (
    <section className="conversation" aria-label={t('staff.conversation.label')}>
      <header className="pane-head">
        <IconButton
          icon={ArrowLeft}
          flips
          label={t('staff.conversation.back')}
          className="only-phone"
          onClick={back}
        />
      </header>
      {query.isPending && <ListLoading />}
      {query.error && (
        <div className="px-[16px]">
          <Banner
            tone="danger"
            icon={CircleAlert}
            role="alert"
            action={
              <button type="button" className="link-button" onClick={() => void query.refetch()}>
                {t('common.action.retry')}
              </button>
            }
          >
            {detailOf(query.error) || t('staff.conversation.failed')}
          </Banner>
        </div>
      )}
      <div className="foot mt-auto">{receipt}</div>
    </section>
  );
}

function detailOf(error: Error | null): string {
  return error instanceof ProblemError ? error.problem.detail : '';
}

/** Whether the session left the reader's sight while it was open: someone moved it. It may come back. */
function useGone(sessionId: string): boolean {
  const { live } = useDesk();
  const cache = useQueryClient();
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (!live) return;
    let goneRev = -1;
    const back = ({ session }: { session: Session }) => {
      if (session.id === sessionId && session.rev > goneRev) setGone(false);
    };
    const stops = [
      live.on('session_removed', (event) => {
        if (event.sessionId !== sessionId) return;
        goneRev = event.rev;
        setGone(true);
        cache.removeQueries({ queryKey: keys.thread(sessionId) });
      }),
      live.on('session_updated', back),
      live.on('session_queued', back),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, cache, sessionId]);
  return gone;
}
