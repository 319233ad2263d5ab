'use client';
import type { Translator } from '@civicconnect/i18n/browser';
import type { SendWithFiles } from '../../foundation/files/use-send-with-files.ts';
import { useT } from '../../foundation/i18n/provider.tsx';

interface ComposerStatusProps {
  empty: boolean;
  /** Variables of a quick reply that stand open. */
  unfilled: readonly string[];
  sending: SendWithFiles;
  hasText: boolean;
}

/** One line beside the button: what keeps the reply from going, or that it is kept. */
export function ComposerStatus(props: ComposerStatusProps) {
  const t = useT();
  const isWrong = props.unfilled.length > 0 || props.sending.isBlocked;
  return (
    <p className="composer-status" data-tone={isWrong ? 'danger' : undefined} role="status">
      {statusOf(props, t)}
    </p>
  );
}

function statusOf({ empty, unfilled, sending, hasText }: ComposerStatusProps, t: Translator) {
  if (empty) return t('staff.composer.empty');
  if (unfilled.length > 0) return t('quick.menu.unfilled', { variables: unfilled.join(', ') });
  if (sending.isBlocked) return t('files.blocked');
  if (sending.waits) return t('files.waiting');
  return hasText ? t('staff.composer.kept') : null;
}
