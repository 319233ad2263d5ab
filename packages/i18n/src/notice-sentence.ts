import type { KnowledgeKind, Notification } from '@civicconnect/contract';
import type { Translator } from './translator-from.ts';

const textOf = (value: string | number | undefined): string | null =>
  value === undefined || value === '' ? null : String(value);

function troubleOf(params: Notification['params'], n: number, t: Translator): string {
  switch (params.problem) {
    case 'low_balance': {
      const amount = textOf(params.amount) ?? '0';
      return t('news.is.channel_trouble.low_balance', {
        amount,
        currency: textOf(params.currency) ?? '',
      });
    }
    case 'given_up':
      return t('news.is.channel_trouble.given_up', { n });
    case 'webhook_off':
      return t('news.is.channel_trouble.webhook_off', { host: textOf(params.host) ?? '' });
    default:
      return t('news.is.channel_trouble.refused');
  }
}

function aboutOf({ about }: Notification['params']): KnowledgeKind {
  return about === 'document' || about === 'quick_reply' ? about : 'faq';
}

/** What a notification says, in the reader's language. What it would name and may not any more is left general. */
export function sentenceOf({ kind, session, params }: Notification, t: Translator): string {
  const n = Number(params.count ?? 1);
  const number = session?.number ?? t('news.someAppeal');
  const by = textOf(params.by) ?? t('news.someone');
  const department = textOf(params.department) ?? t('news.someDepartment');
  // Another organization than the reader's own.
  const organization = textOf(params.organization);
  switch (kind) {
    case 'queued':
      if (session === null) return t('news.are.queued', { department, n });
      return t('news.is.queued', { department, number });
    case 'citizen_wrote':
      return n > 1
        ? t('news.are.citizen_wrote', { n, number })
        : t('news.is.citizen_wrote', { number });
    case 'deadline_soon':
    case 'deadline_late': {
      if (n > 1 && session === null) return t(`news.are.${kind}`, { n });
      const deadline = params.deadline === 'resolution' ? 'resolution' : 'firstReply';
      return t(`news.is.${kind}.${deadline}`, { number });
    }
    case 'unattended':
      return t('news.are.unattended', { name: textOf(params.name) ?? t('news.someone'), n });
    case 'quarantine_waiting':
      return organization
        ? t('news.are.quarantine_waitingElsewhere', { n, organization })
        : t('news.are.quarantine_waiting', { n });
    case 'router_alert':
      return t('news.is.router_alert');
    case 'channel_trouble':
      return troubleOf(params, n, t);
    case 'broadcast':
      return t('news.is.broadcast', { by, text: textOf(params.text) ?? '' });
    case 'transferred':
    case 'without_consideration_proposed':
    case 'mentioned':
      return t(`news.is.${kind}`, { by, number });
    case 'suggested':
      return t(`news.is.suggested.${aboutOf(params)}`, { by });
    case 'assigned':
    case 'wrong_place':
    case 'closing_soon':
    case 'closed':
    case 'triage':
    case 'moved_again':
      return t(`news.is.${kind}`, { number });
    case 'quarantined':
      if (organization) {
        const named = textOf(params.number) ?? number;
        return t('news.is.quarantinedElsewhere', { number: named, organization });
      }
      return t(`news.is.${kind}`, { number });
  }
}
