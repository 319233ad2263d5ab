'use client';
import type { Thread, TimelineEntry } from '@civicconnect/contract';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { ClosedCard } from './closed-card.tsx';
import { type ComposeAction, Composer, Locked } from './composer.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import { AppealHead } from './head.tsx';
import { MessageList } from './message-list.tsx';
import type { RatingAction } from './rating.tsx';
import { type Conversation, useConversation } from './use-conversation.ts';
import { useNow } from './use-now.ts';
import { type ViewPlace, ViewPlaceProvider } from './view-place.ts';
import { WayCard } from './way-card.tsx';

export interface AppealViewProps {
  place: ViewPlace;
  thread: Thread;
  timeline: readonly TimelineEntry[];
  /** The server's time when it drew the page, milliseconds. */
  now: number;
  /** The appeal was opened a moment ago. */
  isNew: boolean;
  clientId: string;
  composeAction: ComposeAction;
  rateAction: RatingAction;
  reopenAction: () => Promise<void>;
}

/** Keeps the end of the conversation in sight when something is added to it. */
function useFollow(talk: Conversation, follows: boolean) {
  const end = useRef<HTMLDivElement>(null);
  const count = talk.thread.messages.length + talk.unsent.length;
  const shown = useRef(follows ? 0 : count);
  useEffect(() => {
    if (count > shown.current) end.current?.scrollIntoView({ block: 'nearest' });
    shown.current = count;
  }, [count]);
  return end;
}

function Talk(props: { talk: Conversation; view: AppealViewProps; now: number }) {
  const t = useT();
  const { talk, view, now } = props;
  const { session, messages, typist } = talk.thread;
  const end = useFollow(talk, !session.isLocked && session.status !== 'closed');
  return (
    <section className="talk" aria-label={t('portal.chat.title')}>
      <MessageList
        session={session}
        messages={messages}
        unsent={talk.unsent}
        typist={typist}
        now={now}
        onRetry={talk.retry}
        onDiscard={talk.discard}
      />
      {session.isLocked ? (
        <Locked session={session} />
      ) : (
        <Composer
          sessionId={session.id}
          clientId={view.clientId}
          action={view.composeAction}
          onSend={talk.send}
          onTyping={talk.typing}
        />
      )}
      <div ref={end} className="talk-end" />
      <p className="hidden-text" role="status">
        {session.isLocked ? '' : t('portal.chat.unlocked')}
      </p>
    </section>
  );
}

/** The appeal as its citizen sees it: where it is, until when, and the conversation, live. */
export function AppealView(props: AppealViewProps) {
  const t = useT();
  const talk = useConversation(props.thread, props.timeline);
  const now = useNow(props.now);
  const { session, take } = talk.thread;
  const { base } = props.place;
  const isClosed = session.status === 'closed';
  const progress = [
    <div key="way" className="wide">
      <WayCard session={session} timeline={talk.timeline} now={now} onSession={take} />
    </div>,
    <aside key="aside" className="aside">
      {!isClosed && <DeadlineCard session={session} now={now} />}
      {isClosed && (
        <ClosedCard
          session={session}
          now={now}
          rateAction={props.rateAction}
          reopenAction={props.reopenAction}
          onSession={take}
        />
      )}
    </aside>,
  ];
  const conversation = <Talk key="talk" talk={talk} view={props} now={now} />;
  return (
    <ViewPlaceProvider value={props.place}>
      <div className="appeal">
        <div className="wide stack">
          {props.isNew && session.isLocked && !isClosed && (
            <p className="arrived" role="status">
              <Icon of={CircleCheck} />
              {t('portal.appeal.arrived')}
            </p>
          )}
          {talk.isSignedOut && (
            <a
              className="strip-offline"
              href={`${base}/login?next=${encodeURIComponent(`${base}/appeals/${session.id}`)}`}
            >
              {t('portal.login.again')}
            </a>
          )}
          <AppealHead session={session} />
        </div>
        {/* While one can talk, the talk comes first; before and after, where the appeal is. */}
        {session.isLocked ? [...progress, conversation] : [conversation, ...progress]}
      </div>
    </ViewPlaceProvider>
  );
}
