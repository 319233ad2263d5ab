import { assertNever, type SessionStatus } from '@civicconnect/contract';
import type { Translator } from '@civicconnect/i18n';

/** A status in a citizen's words: where it is for them, not how the house calls it. */
export function statusWord(status: SessionStatus, t: Translator): string {
  switch (status) {
    case 'routing':
    case 'assisting':
    case 'triage':
    case 'quarantined':
      return t('portal.timeline.routing');
    case 'queued':
      return t('portal.timeline.waiting');
    case 'active':
      return t('words.status.active');
    case 'held':
      return t('portal.timeline.held');
    case 'closed':
      return t('portal.timeline.closed');
    default:
      return assertNever(status);
  }
}
