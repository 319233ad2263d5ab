import type { Message, Session } from '@civicconnect/contract';
import { MailWarning } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { type Deliveries, troubledOf } from './troubled.ts';

export interface UndeliveredBannerProps {
  messages: readonly Message[];
  session: Session;
  deliveries: Deliveries;
}

/** Brings the message into sight, and whoever works by keys to what can be done about it. */
function show({ seq }: Message): void {
  const element = document.querySelector(`.thread [data-seq="${seq}"]`);
  element?.scrollIntoView({ block: 'center' });
  element?.querySelector<HTMLElement>('.message-trouble button')?.focus({ preventScroll: true });
}

/** Says that the citizen does not have every answer, wherever in the conversation that is. */
export function UndeliveredBanner({ messages, session, deliveries }: UndeliveredBannerProps) {
  const t = useT();
  const troubled = troubledOf(messages, deliveries, session);
  const [first] = troubled;
  if (!first) return null;
  return (
    <Banner
      tone="danger"
      icon={MailWarning}
      role="status"
      action={
        <button type="button" className="link-button" onClick={() => show(first)}>
          {t('channels.undelivered.show')}
        </button>
      }
    >
      {t('channels.undelivered.title', { n: troubled.length })}
    </Banner>
  );
}
