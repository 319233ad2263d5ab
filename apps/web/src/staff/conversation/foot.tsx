'use client';
import type { Attachment, Session } from '@civicconnect/contract';
import { type ReactNode, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { Notes } from '../data/use-notes.ts';
import type { SessionActions } from '../data/use-session-actions.ts';
import type { Asking } from '../inbox/use-asking.ts';
import { ActionBar } from './action-bar.tsx';
import { ChatQuestion, chatQuestionOf } from './chat-question.tsx';
import { ClosedNote } from './closed-note.tsx';
import { Composer } from './composer.tsx';
import { ComposerBox } from './composer-box.tsx';
import { Confirm } from './confirm.tsx';
import { EndQuestion } from './end-question.tsx';
import { type FootState, footState } from './foot-state.ts';
import { NoteComposer } from './note-composer.tsx';
import { RoutingCheck } from './routing-check.tsx';
import { TriageBar } from './triage-bar.tsx';

interface FootProps {
  session: Session;
  actions: SessionActions;
  asking: Asking;
  receipt: ReactNode;
  writeNote: Notes['write'];
  onSend: (text: string, attachments: readonly Attachment[]) => void;
  onPick: () => void;
  /** Out of triage to a department. */
  onRoute: (departmentId: string, reason: string) => void;
}

/** What can be done next in this session: exactly one thing at a time, and its keys. */
export function Foot(props: FootProps) {
  const state = footState(props.session);
  const before = useBefore(state);
  return (
    <footer className="foot">
      {props.receipt}
      <FootBody {...props} state={state} before={before} />
      <KeyHints state={state} session={props.session} />
    </footer>
  );
}

function FootBody({
  state,
  before,
  session,
  actions,
  asking,
  writeNote,
  onSend,
  onPick,
  onRoute,
}: FootProps & { state: FootState; before: FootState | null }) {
  const t = useT();
  const busy = actions.busy?.sessionId === session.id ? actions.busy.action : null;
  const done = async (outcome: Promise<unknown>) => {
    await outcome;
    asking.stop();
  };
  if (asking.question === 'end' && session.allowedActions.includes('close')) {
    return (
      <EndQuestion
        session={session}
        busy={busy === 'close'}
        onConfirm={() => void done(actions.end(session.id))}
        onCancel={asking.stop}
      />
    );
  }
  const aboutChat = chatQuestionOf(asking.question, session);
  if (aboutChat) {
    return (
      <ChatQuestion question={aboutChat} session={session} actions={actions} asking={asking} />
    );
  }
  if (asking.question === 'approve' && mayApprove(session)) {
    return (
      <Confirm
        title={t('desk.approve.title')}
        note={t('desk.approve.note')}
        submit={t('desk.approve.submit')}
        danger
        busy={busy === 'approve'}
        onConfirm={() => void done(actions.approveWithoutConsideration(session.id))}
        onCancel={asking.stop}
      />
    );
  }
  const chooseKind = (kind: 'reply' | 'note') =>
    kind === 'note' ? asking.ask('note') : asking.stop();
  if (asking.question === 'note') {
    return (
      <ComposerBox kind="note" onKind={state === 'write' ? chooseKind : undefined}>
        <NoteComposer session={session} write={writeNote} onDone={asking.stop} />
      </ComposerBox>
    );
  }
  switch (state) {
    case 'pick':
      return (
        <ActionBar
          title={t('staff.pick.title')}
          note={
            session.queue
              ? t('staff.pick.position', { position: session.queue.position })
              : t('staff.pick.note')
          }
          action={t('staff.action.pick')}
          keyCap="P"
          busy={busy === 'assign'}
          onPress={onPick}
        />
      );
    case 'assisting':
      return (
        <ActionBar
          title={t('talk.assisting.title')}
          note={t('talk.assisting.note')}
          action={t('talk.action.takeOver')}
          keyCap="O"
          busy={busy === 'take_over'}
          onPress={() => void actions.takeOver(session.id)}
        />
      );
    case 'route':
      return (
        <TriageBar
          session={session}
          busy={busy === 'correct'}
          onRoute={onRoute}
          onOther={() => asking.ask('correct')}
        />
      );
    case 'check':
      return <RoutingCheck session={session} actions={actions} asking={asking} />;
    case 'write':
      return (
        <ComposerBox kind="reply" onKind={chooseKind}>
          <Composer
            session={session}
            takeFocus={before === 'check' || before === 'assisting'}
            onSend={onSend}
            onEnd={session.allowedActions.includes('close') ? () => asking.ask('end') : undefined}
          />
        </ComposerBox>
      );
    case 'resume':
      return (
        <ActionBar
          title={t('staff.held.title')}
          note={t('staff.held.note')}
          action={t('staff.action.resume')}
          keyCap="H"
          busy={busy === 'resume'}
          onPress={() => void actions.resume(session.id)}
        />
      );
    case 'closed':
      return <ClosedNote session={session} />;
    case 'watch':
      return (
        <p className="composer-closed">
          {session.assignee
            ? t('staff.watch.assigned', { name: session.assignee.name })
            : t('staff.watch.waiting')}
        </p>
      );
  }
}

function mayApprove(session: Session): boolean {
  return session.allowedActions.includes('approve_without_consideration');
}

/** What stood here before. */
function useBefore(state: FootState): FootState | null {
  const [seen, setSeen] = useState<{ now: FootState; before: FootState | null }>({
    now: state,
    before: null,
  });
  if (seen.now !== state) setSeen({ now: state, before: seen.now });
  return seen.now === state ? seen.before : seen.now;
}

/** The keys that work here, five at most. */
function KeyHints({ state, session }: { state: FootState; session: Session }) {
  const t = useT();
  const may = new Set(session.allowedActions);
  const hints: (readonly [string, string] | false)[] = [
    state === 'pick' && ['P', t('staff.hint.pick')],
    state === 'assisting' && ['O', t('talk.hint.takeOver')],
    may.has('hand_back') && ['B', t('talk.hint.handBack')],
    state === 'check' && ['Y', t('staff.hint.yes')],
    may.has('correct') && ['C', t(state === 'check' ? 'staff.hint.no' : 'staff.hint.correct')],
    may.has('hold') && state !== 'check' && ['H', t('staff.hint.hold')],
    ['N', t('desk.hint.note')],
    state !== 'pick' && state !== 'check' && ['J', t('staff.hint.next')],
    ['?', t('staff.hint.all')],
  ];
  return (
    <div className="key-hints" aria-hidden="true">
      {hints.map(
        (hint) =>
          hint && (
            <span key={hint[0]}>
              <KeyCap>{hint[0]}</KeyCap>
              {hint[1]}
            </span>
          ),
      )}
    </div>
  );
}
