'use client';
import type { Session, Thread as ThreadData } from '@civicconnect/contract';
import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Flag, UserRoundCheck } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useThread } from '../../foundation/live/use-thread.ts';
import { Banner } from '../../ui/banner.tsx';
import { keys } from '../data/keys.ts';
import { threadPage } from '../data/thread-query.ts';
import type { ActionProblem, SessionActions } from '../data/use-session-actions.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { Asking } from '../inbox/use-asking.ts';
import { SidePanel } from '../panel/side-panel.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { Foot } from './foot.tsx';
import { Thread } from './thread.tsx';
import { useEarlier } from './use-earlier.ts';
import { useOutbox } from './use-outbox.ts';
import { useReadMarks } from './use-read-marks.ts';

export interface ConversationProps {
  initial: ThreadData;
  actions: SessionActions;
  /** Which question is open above the composer. */
  asking: Asking;
  /** The newest view of the session that an action's answer or a list brought. */
  newest: Session | null;
  receipt: ReactNode;
  onBack: () => void;
  onOpenPanel: () => void;
  onPick: (sessionId: string) => void;
  onCorrect: (sessionId: string, departmentId: string, reason: string) => void;
  /** Hands the session as live events make it to whoever acts on keys. */
  onSession: (session: Session) => void;
}

/** The third and fourth pane: one session, live. Mounted anew for each session. */
export function Conversation(props: ConversationProps) {
  const { initial, newest, onSession, actions } = props;
  const t = useT();
  const { live } = useDesk();
  const thread = useThread(live, initial);
  const { session, take } = thread;
  const { outbox, unsent } = useOutbox(session.id, thread);
  const earlier = useEarlier(thread, initial.messages.length >= threadPage);
  const deliveries = useReadMarks(thread);
  const [firstUnread] = useState(() => firstUnreadOf(initial));
  useKeptThread(thread);

  useEffect(() => {
    if (newest) take(newest);
  }, [newest, take]);
  useEffect(() => onSession(session), [session, onSession]);

  const problem = actions.problem?.sessionId === session.id ? actions.problem : null;
  // The form says it itself, where it was asked.
  const asked = problem?.action === 'correct' && props.asking.question === 'correct';
  return (
    <>
      <section className="conversation" aria-label={t('staff.conversation.label')}>
        <ConversationHeader
          session={session}
          actions={actions}
          asking={props.asking}
          onBack={props.onBack}
          onOpenPanel={props.onOpenPanel}
        />
        <Banners session={session} problem={asked ? null : problem} />
        <Thread
          thread={thread}
          unsent={unsent}
          firstUnread={firstUnread}
          deliveries={deliveries}
          earlier={earlier}
          onRetry={outbox.retry}
          onDiscard={outbox.discard}
        />
        <Foot
          session={session}
          actions={actions}
          asking={props.asking}
          receipt={props.receipt}
          onSend={outbox.send}
          onPick={() => props.onPick(session.id)}
          onRoute={(departmentId, reason) => props.onCorrect(session.id, departmentId, reason)}
        />
        <Correction {...props} session={session} problem={problem} />
      </section>
      <SidePanel session={session} />
    </>
  );
}

type CorrectionProps = ConversationProps & { session: Session; problem: ActionProblem | null };

/** "To which department?", when it was asked and may still be. */
function Correction({ session, problem, actions, asking, onCorrect }: CorrectionProps) {
  const may = new Set(session.allowedActions);
  const busy = actions.busy?.sessionId === session.id;
  if (asking.question === 'correct' && may.has('correct')) {
    return (
      <CorrectionForm
        session={session}
        busy={busy}
        problem={problem?.action === 'correct' ? problem.text : null}
        onMove={(departmentId, reason) => onCorrect(session.id, departmentId, reason)}
        onCancel={asking.stop}
      />
    );
  }
  return null;
}

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

function Banners({ session, problem }: { session: Session; problem: ActionProblem | null }) {
  const t = useT();
  return (
    <div className="conversation-banners">
      {problem && (
        <Banner
          tone={problem.winner ? 'warn' : 'danger'}
          icon={problem.winner ? UserRoundCheck : CircleAlert}
          role="alert"
        >
          {problem.winner ? t('staff.pick.lost', { name: problem.winner }) : problem.text}
        </Banner>
      )}
      {session.wrongPlace && session.status !== 'closed' && (
        <Banner tone="warn" icon={Flag}>
          <span className="font-medium">{t('staff.wrongPlace.title')}</span>{' '}
          {session.wrongPlace.comment && <bdi dir="auto">{session.wrongPlace.comment}</bdi>}
        </Banner>
      )}
    </div>
  );
}
