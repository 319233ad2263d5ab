'use client';
import type { Session } from '@civicconnect/contract';
import { useMemo, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../../ui/field.tsx';
import { mayRead, useColleagues } from '../data/colleagues.ts';
import { ColleaguePicker } from './colleague-picker.tsx';
import { FootDialog } from './foot-dialog.tsx';

interface TransferFormProps {
  session: Session;
  busy: boolean;
  problem: string | null;
  onTransfer: (staffId: string) => void;
  onCancel: () => void;
}

/** "Hand it to whom?": of the colleagues who may read the session. */
export function TransferForm({ session, busy, problem, onTransfer, onCancel }: TransferFormProps) {
  const t = useT();
  const colleagues = useColleagues();
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const assigneeId = session.assignee?.id;
  const able = useMemo(
    () => (colleagues.data ?? []).filter((one) => one.id !== assigneeId && mayRead(one, session)),
    [colleagues.data, assigneeId, session],
  );
  function submit() {
    setTried(true);
    if (chosen) onTransfer(chosen);
  }
  return (
    <FootDialog
      title={t('desk.transfer.title')}
      consequence={t('desk.transfer.told')}
      submit={t('desk.transfer.submit')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {colleagues.data ? (
        <ColleaguePicker colleagues={able} chosenId={chosen} onChoose={setChosen} />
      ) : (
        <p role="status" className="px-[14px] pb-[8px] text-text-3">
          {t(colleagues.isError ? 'desk.transfer.failed' : 'desk.transfer.loading')}{' '}
          {colleagues.isError && (
            <button type="button" className="link-button" onClick={() => void colleagues.refetch()}>
              {t('common.action.retry')}
            </button>
          )}
        </p>
      )}
      <div className="px-[14px]" role="alert">
        {tried && !chosen && <FieldError>{t('desk.transfer.choose')}</FieldError>}
      </div>
    </FootDialog>
  );
}
