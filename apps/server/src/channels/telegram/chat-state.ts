import type { Session } from '@civicconnect/contract';
import type { Translator } from '@civicconnect/i18n';

/** The place in a queue, and how long it may take where that can be told. */
export function placeLine(t: Translator, { position, etaSeconds }: NonNullable<Session['queue']>) {
  const place = t('widget.position', { position });
  if (etaSeconds === null) return `${place}.`;
  const minutes = Math.max(1, Math.ceil(etaSeconds / 60));
  return `${place}. ${t('widget.eta', { minutes })}.`;
}

/** Where a chat stands, as its citizen sees it: one in quarantine waits like any other. */
export function chatStateLine(
  t: Translator,
  { status, queue }: Pick<Session, 'status' | 'queue'>,
  assistantName: string,
): string {
  switch (status) {
    case 'assisting':
      return t('botChat.state.assisting', { name: assistantName });
    case 'active':
    case 'held':
      return t('botChat.state.answering');
    case 'closed':
      return t('botChat.over');
    default: {
      const waits = t('botChat.state.waiting');
      return queue ? `${waits}\n${placeLine(t, queue)}` : waits;
    }
  }
}
