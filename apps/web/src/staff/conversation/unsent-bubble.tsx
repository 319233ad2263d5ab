'use client';
import { CircleAlert } from 'lucide-react';
import { UnsentFiles } from '../../foundation/files/unsent-files.tsx';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { Unsent } from '../../foundation/live/outbox.ts';
import { Spinner } from '../../ui/spinner.tsx';

interface UnsentBubbleProps {
  unsent: Unsent;
  onRetry: () => void;
  onDiscard: () => void;
}

/** A message on its way: shown at once, said honestly. */
export function UnsentBubble({ unsent, onRetry, onDiscard }: UnsentBubbleProps) {
  const t = useT();
  const failed = unsent.state === 'failed';
  return (
    <div className="message" data-by="staff" data-state={failed ? 'failed' : 'sending'}>
      <div className="message-body">
        <div className="bubble">
          <div dir="auto">{unsent.text}</div>
          <UnsentFiles unsent={unsent} />
        </div>
        <div className="message-foot flex-wrap" role="status">
          {failed ? (
            <>
              <span className="foot-state whitespace-normal" data-state="failed">
                <CircleAlert className="icon-s" aria-hidden="true" />
                {unsent.reason || t('staff.message.failed')}
              </span>
              <button type="button" className="link-button" onClick={onRetry}>
                {t('staff.message.again')}
              </button>
              <button type="button" className="foot-link" onClick={onDiscard}>
                {t('staff.message.discard')}
              </button>
            </>
          ) : (
            <span className="foot-state">
              <Spinner />
              {t(unsent.state === 'waiting' ? 'staff.message.waiting' : 'staff.message.sending')}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
