'use client';
import type { Thread, TimelineEntry } from '@civicconnect/contract';
import { CircleCheck } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { ClosedCard } from './closed-card.tsx';
import type { ComposeAction } from './composer.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import { AppealHead } from './head.tsx';
import type { RatingAction } from './rating.tsx';
import { Talk } from './talk.tsx';
import { useConversation } from './use-conversation.ts';
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
  const conversation = (
    <Talk
      key="talk"
      talk={talk}
      now={now}
      clientId={props.clientId}
      composeAction={props.composeAction}
    />
  );
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
