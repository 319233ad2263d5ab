'use client';
import type { Session, Thread as ThreadData } from '@civicconnect/contract';
import { useQueryClient } from '@tanstack/react-query';
import { memo, type ReactNode, useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useThread } from '../../foundation/live/use-thread.ts';
import { keys } from '../data/keys.ts';
import { threadPage } from '../data/thread-query.ts';
import { useNotes } from '../data/use-notes.ts';
import type { SessionActions } from '../data/use-session-actions.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { Asking } from '../inbox/use-asking.ts';
import { SidePanel } from '../panel/side-panel.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { focusComposer } from './focus-writing.ts';
import { Foot } from './foot.tsx';
import type { ScriptChoice } from './header-actions.tsx';
import { SessionBanners } from './session-banners.tsx';
import { actionOf, SessionQuestion } from './session-question.tsx';
import { Thread } from './thread.tsx';
import { useEarlier } from './use-earlier.ts';
import { useOutbox } from './use-outbox.ts';
import { useReadMarks } from './use-read-marks.ts';

export interface ConversationProps {
  initial: ThreadData;
  actions: SessionActions;
  /** Which question is open above the composer. */
  asking: Asking;
  script: ScriptChoice;
  /** The newest view of the session that an action's answer or a list brought. */
  newest: Session | null;
  receipt: ReactNode;
  onBack: () => void;
  onOpenPanel: () => void;
  onPick: (sessionId: string) => void;
  /** Shows another session without picking it. */
  onOpen: (sessionId: string) => void;
  onCorrect: (sessionId: string, departmentId: string, reason: string) => void;
  /** Hands the session as live events make it to whoever acts on keys. */
  onSession: (session: Session) => void;
}

/**
 * The third and fourth pane: one session, live. Mounted anew for each session, and drawn for its own
 * events alone: the list beside it changes many times a second.
 */
export const Conversation = memo(function Conversation(props: ConversationProps) {
  const { initial, newest, onSession, actions } = props;
  const t = useT();
  const { live } = useDesk();
  const thread = useThread(live, initial);
  const { session, take } = thread;
  const { outbox, unsent } = useOutbox(session.id, thread);
  const earlier = useEarlier(thread, initial.messages.length >= threadPage);
  const deliveries = useReadMarks(thread);
  const notes = useNotes(session.id);
  const [firstUnread] = useState(() => firstUnreadOf(initial));
  useKeptThread(thread);

  useEffect(() => {
    if (newest) take(newest);
  }, [newest, take]);
  useEffect(() => onSession(session), [session, onSession]);

  const problem = actions.problem?.sessionId === session.id ? actions.problem : null;
  // The form says it itself, where it was asked.
  const { question } = props.asking;
  const asked = problem !== null && question !== null && actionOf[question] === problem.action;
  return (
    <>
      <section className="conversation" aria-label={t('staff.conversation.label')}>
        <ConversationHeader
          session={session}
          actions={actions}
          asking={props.asking}
          script={props.script}
          onBack={props.onBack}
          onOpenPanel={props.onOpenPanel}
        />
        <SessionBanners
          session={session}
          messages={thread.messages}
          deliveries={deliveries}
          problem={asked ? null : problem}
          asking={props.asking}
        />
        <Thread
          thread={thread}
          unsent={unsent}
          firstUnread={firstUnread}
          deliveries={deliveries}
          earlier={earlier}
          notes={notes}
          otherScript={props.script.shown}
          onRetry={outbox.retry}
          onDiscard={outbox.discard}
        />
        <Foot
          session={session}
          actions={actions}
          asking={props.asking}
          receipt={props.receipt}
          writeNote={notes.write}
          onSend={outbox.send}
          onPick={() => props.onPick(session.id)}
          onRoute={(departmentId, reason) => props.onCorrect(session.id, departmentId, reason)}
        />
        <SessionQuestion
          session={session}
          actions={actions}
          asking={props.asking}
          problem={problem}
          onCorrect={props.onCorrect}
        />
      </section>
      <SidePanel
        session={session}
        actions={actions}
        onOpen={props.onOpen}
        onWrite={() => {
          props.asking.stop();
          focusComposer();
        }}
      />
    </>
  );
});

/** The first message of the citizen that had not been read when the session was opened. */
function firstUnreadOf({ session, messages }: ThreadData): number | null {
  if (session.unread === 0) return null;
  const theirs = messages.filter((message) => message.author.kind === 'citizen');
  const first = theirs.at(-session.unread);
  return first && first.seq > 1 ? first.seq : null;
}

/** Keeps what events made of the thread, so that opening the session again starts from there. */
function useKeptThread({ session, messages }: ThreadData): void {
  const cache = useQueryClient();
  useEffect(() => {
    cache.setQueryData<ThreadData>(keys.thread(session.id), { session, messages });
  }, [cache, session, messages]);
}
