import type { Delivery, Message, Session } from '@civicconnect/contract';
import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { dotOf } from '../words/listed.ts';
import { isTroubled } from './troubled.ts';
import { useResend } from './use-resend.ts';

interface MessageDeliveryProps {
  message: Message;
  session: Session;
  /** The newest word on its way to the citizen. */
  delivery: Delivery;
}

/** How far a reply got, and for what failed or is in doubt why, and sending it again. */
export function MessageDelivery({ message, session, delivery }: MessageDeliveryProps) {
  const wasRead = message.seq <= session.readByOther;
  if (isTroubled(message, delivery, session)) {
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
      {elsewhere && `${dotOf(t.locale)}${t(`words.deliveryChannel.${channel}`)}`}
    </span>
  );
}

function Troubled({ message, session, delivery }: MessageDeliveryProps) {
  const t = useT();
  const { resend, sending, problem } = useResend(message.id);
  const mayResend = session.allowedActions.includes('resend');
  const reason = delivery.reason && t(`words.deliveryReason.${delivery.reason}`);
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
          onClick={() => void resend()}
        >
          {t('staff.message.again')}
        </button>
      )}
    </span>
  );
}
