import type { Session } from '@civicconnect/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { Unsent } from '../../foundation/live/outbox.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Confirm } from './confirm.tsx';
import { useDraft } from './use-draft.ts';

interface EndQuestionProps {
  session: Session;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

const none: readonly Unsent[] = [];

/**
 * Before an appeal is ended: what follows, or that the citizen has not got a reply. One that is on its way
 * at that moment goes first: a closed appeal would refuse it.
 */
export function EndQuestion({ session, busy, onConfirm, onCancel }: EndQuestionProps) {
  const t = useT();
  const { me, outboxes } = useDesk();
  const [draft] = useDraft(me.id, session.id);
  const outbox = outboxes.of(session.id);
  const replies = useSyncExternalStore(outbox.subscribe, outbox.entries, () => none);
  const [confirmed, setConfirmed] = useState(false);
  const sending = replies.some(({ state }) => state === 'sending');
  const stuck = replies.some(({ state }) => state !== 'sending');
  const unsent = stuck || draft.trim() !== '';
  useEffect(() => {
    if (!confirmed || sending) return;
    setConfirmed(false);
    // What could not be sent after all is said first.
    if (!stuck) onConfirm();
  }, [confirmed, sending, stuck, onConfirm]);
  return (
    <Confirm
      title={t('staff.end.title')}
      note={t(unsent ? 'staff.end.unsent' : 'staff.end.note')}
      submit={t('staff.action.end')}
      danger={unsent}
      busy={busy || confirmed}
      onConfirm={() => (sending ? setConfirmed(true) : onConfirm())}
      onCancel={onCancel}
    />
  );
}
