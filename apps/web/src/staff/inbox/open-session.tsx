'use client';
import type { Session } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CircleAlert, MousePointerClick, Shuffle } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { codeOf, ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { keys } from '../data/keys.ts';
import { threadQuery } from '../data/thread-query.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { ListLoading } from '../list/list-states.tsx';
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
  const back = () => inbox.showSession(null);
  if (gone) {
    return (
      <section className="conversation" aria-label={t('staff.conversation.label')}>
        <div className="empty-state my-auto" role="status">
          <Shuffle aria-hidden="true" />
          <p className="empty-title">{t('staff.gone.title')}</p>
          <p>{t('staff.gone.text')}</p>
          <Button className="mt-[8px]" onClick={back}>
            {t('staff.conversation.back')}
          </Button>
        </div>
        <div className="foot">{receipt}</div>
      </section>
    );
  }
  if (query.data) {
    return (
      <Conversation
        initial={query.data}
        actions={inbox.actions}
        asking={inbox.asking}
        newest={inbox.newest}
        receipt={receipt}
        onBack={back}
        onOpenPanel={onOpenPanel}
        onPick={inbox.pick}
        onCorrect={inbox.correct}
        onSession={inbox.takeCurrent}
      />
    );
  }
  const said = query.error instanceof ProblemError ? query.error.problem.detail : '';
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
              codeOf(query.error) !== 'not_found' && (
                <button type="button" className="link-button" onClick={() => void query.refetch()}>
                  {t('common.action.retry')}
                </button>
              )
            }
          >
            {said || t('staff.conversation.failed')}
          </Banner>
        </div>
      )}
      <div className="foot mt-auto">{receipt}</div>
    </section>
  );
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

function NothingOpen({ receipt }: { receipt: ReactNode }) {
  const t = useT();
  return (
    <section className="conversation" aria-label={t('staff.conversation.label')}>
      <div className="empty-state my-auto">
        <MousePointerClick aria-hidden="true" />
        <p className="empty-title">{t('staff.nothing.title')}</p>
        <p>{t('staff.nothing.text')}</p>
        <p
          className="mt-[10px] flex items-center gap-[14px] text-meta text-text-3"
          aria-hidden="true"
        >
          <span className="inline-flex items-center gap-[5px]">
            <KeyCap>J</KeyCap>
            <KeyCap>K</KeyCap> {t('staff.keys.move')}
          </span>
          <span className="inline-flex items-center gap-[5px]">
            <KeyCap>↵</KeyCap> {t('staff.keys.open')}
          </span>
        </p>
      </div>
      <div className="foot">{receipt}</div>
    </section>
  );
}
