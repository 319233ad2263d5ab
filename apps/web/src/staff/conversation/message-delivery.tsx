import type { Delivery, Message, Session } from '@civicconnect/contract';
import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';
import { useState } from 'react';
import { ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';

interface MessageDeliveryProps {
  message: Message;
  session: Session;
  /** The newest word on its way to the citizen. */
  delivery: Delivery;
}

/** How far a reply got, and for what failed or is in doubt why, and sending it again. */
export function MessageDelivery({ message, session, delivery }: MessageDeliveryProps) {
  const wasRead = message.seq <= session.readByOther;
  if (!wasRead && (delivery.state === 'failed' || delivery.state === 'unconfirmed')) {
    return <Troubled key={delivery.state} {...{ message, session, delivery }} />;
  }
  return <DeliveryState delivery={wasRead ? { ...delivery, state: 'read' } : delivery} />;
}

/** Waiting: a clock; sent: one tick; delivered: two; seen: two, in the accent, with the word. */
function DeliveryState({ delivery: { state, channel } }: { delivery: Delivery }) {
  const t = useT();
  const shown = state === 'read' || state === 'delivered' ? state : 'sent';
  const elsewhere = channel !== 'web' && state !== 'stored' && state !== 'read';
  const Ticks = shown === 'sent' ? Check : CheckCheck;
  const Icon = state === 'queued' ? Clock : Ticks;
  return (
    <span className="foot-state" data-state={shown === 'read' ? 'seen' : undefined}>
      <Icon className="icon-s" aria-hidden="true" />
      {state === 'queued' ? t('words.delivery.queued') : t(`staff.message.${shown}`)}
      {elsewhere && ` · ${t(`words.deliveryChannel.${channel}`)}`}
    </span>
  );
}

function Troubled({ message, session, delivery }: MessageDeliveryProps) {
  const t = useT();
  const { client } = useDesk();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Whoever may hand the session on answers for what was said in it.
  const mayResend = session.allowedActions.includes('transfer');
  const reason = delivery.reason && t(`words.deliveryReason.${delivery.reason}`);
  const resend = async () => {
    setSending(true);
    setProblem(null);
    try {
      await client.resendMessage({ params: { id: message.id } });
    } catch (error) {
      const said = error instanceof ProblemError ? error.problem.detail : '';
      setProblem(said || t('staff.problem.network'));
    } finally {
      setSending(false);
    }
  };
  return (
    <span className="message-trouble" role="status">
      <span className="foot-state" data-state="failed">
        <CircleAlert className="icon-s" aria-hidden="true" />
        <span>
          {t(`words.deliveryChannel.${delivery.channel}`)}: {t(`words.delivery.${delivery.state}`)}
          {reason && ` (${reason})`}
          {problem && `. ${problem}`}
        </span>
      </span>
      {mayResend && (
        <button
          type="button"
          className="link-button"
          aria-disabled={sending || undefined}
          onClick={sending ? undefined : resend}
        >
          {t('staff.message.again')}
        </button>
      )}
    </span>
  );
}
