'use client';
import type { Session } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { ActionName, ActionProblem, SessionActions } from '../data/use-session-actions.ts';
import type { Asked, Asking } from '../inbox/use-asking.ts';
import { useTimes } from '../time/use-times.ts';
import { CorrectionForm } from './correction-form.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { TransferForm } from './transfer-form.tsx';

interface SessionQuestionProps {
  session: Session;
  actions: SessionActions;
  asking: Asking;
  problem: ActionProblem | null;
  onCorrect: (sessionId: string, departmentId: string, reason: string) => void;
}

/** Which action a question that is asked above the composer leads to: its refusal is said in it. */
export const actionOf: Partial<Record<Asked, ActionName>> = {
  correct: 'correct',
  transfer: 'transfer',
  extend: 'extend',
  without: 'propose',
};

/** The question that was asked above the composer, as long as its answer may still be given. */
export function SessionQuestion(props: SessionQuestionProps) {
  const { session, actions, asking, problem } = props;
  const may = new Set(session.allowedActions);
  const { question } = asking;
  const shared = {
    busy: actions.busy?.sessionId === session.id,
    problem: question && problem && problem.action === actionOf[question] ? problem.text : null,
    onCancel: asking.stop,
  };
  const thenStop = async (done: Promise<Session | null>) => {
    if (await done) asking.stop();
  };
  if (question === 'correct' && may.has('correct')) {
    return (
      <CorrectionForm
        {...shared}
        session={session}
        departmentId={asking.departmentId}
        onMove={(departmentId, reason) => props.onCorrect(session.id, departmentId, reason)}
      />
    );
  }
  if (question === 'transfer' && may.has('transfer')) {
    return (
      <TransferForm
        {...shared}
        session={session}
        onTransfer={(staffId) => void thenStop(actions.transfer(session.id, staffId))}
      />
    );
  }
  if (question === 'extend' && may.has('extend_deadline')) {
    return (
      <ExtendForm
        {...shared}
        session={session}
        onSubmit={(reason) => void thenStop(actions.extendDeadline(session.id, reason))}
      />
    );
  }
  if (question === 'without' && may.has('propose_without_consideration')) {
    return (
      <WithoutForm
        {...shared}
        onSubmit={(reason) =>
          void thenStop(actions.proposeWithoutConsideration(session.id, reason))
        }
      />
    );
  }
  return null;
}

interface FormProps {
  busy: boolean;
  problem: string | null;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
}

function ExtendForm({ session, ...form }: FormProps & { session: Session }) {
  const t = useT();
  const times = useTimes();
  const { dueAt, extension } = session.deadlines.resolution;
  return (
    <ReasonDialog
      {...form}
      title={t('desk.extend.title')}
      about={
        extension && (
          <>
            <p className="font-medium text-text">
              {t('desk.extend.until', {
                until: times.dateTime(extension.dueAt),
                now: times.dateTime(dueAt),
              })}
            </p>
            <p>{t(`desk.extend.${extension.for}`)}</p>
          </>
        )
      }
      seenBy={t('desk.reason.seenByCitizen')}
      consequence={t('desk.extend.told')}
      submit={t('desk.extend.submit')}
    />
  );
}

function WithoutForm(form: FormProps) {
  const t = useT();
  return (
    <ReasonDialog
      {...form}
      title={t('desk.without.title')}
      about={t('desk.without.note')}
      seenBy={t('desk.reason.seenByStaff')}
      consequence={t('desk.without.told')}
      submit={t('desk.without.submit')}
      danger
    />
  );
}
