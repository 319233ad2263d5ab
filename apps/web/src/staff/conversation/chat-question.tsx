'use client';
import type { Session } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { SessionActions } from '../data/use-session-actions.ts';
import type { Asking, Question } from '../inbox/use-asking.ts';
import { Confirm } from './confirm.tsx';

export type ChatQuestionName = 'hand_back' | 'make_appeal';

/** The question about a chat that is asked, as long as its answer may still be given. */
export function chatQuestionOf(question: Question, session: Session): ChatQuestionName | null {
  if (question !== 'hand_back' && question !== 'make_appeal') return null;
  return session.allowedActions.includes(question) ? question : null;
}

interface ChatQuestionProps {
  question: ChatQuestionName;
  session: Session;
  actions: SessionActions;
  asking: Asking;
}

/** What follows when a chat goes back to the assistant, or becomes an appeal. */
export function ChatQuestion({ question, session, actions, asking }: ChatQuestionProps) {
  const t = useT();
  const isBack = question === 'hand_back';
  const busy = actions.busy?.sessionId === session.id && actions.busy.action === question;
  async function go() {
    await (isBack ? actions.handBack(session.id) : actions.makeAppeal(session.id));
    asking.stop();
  }
  return (
    <Confirm
      title={t(isBack ? 'talk.handBack.title' : 'talk.makeAppeal.title')}
      note={t(isBack ? 'talk.handBack.note' : 'talk.makeAppeal.note')}
      submit={t(isBack ? 'talk.action.handBack' : 'talk.makeAppeal.submit')}
      busy={busy}
      onConfirm={() => void go()}
      onCancel={asking.stop}
    />
  );
}
