import type { CurrentBroadcast } from '@civicconnect/contract';
import type { Formatter, Translator } from '@civicconnect/i18n/browser';
import { Megaphone } from 'lucide-react';
import { Icon } from '../ui/icon.tsx';

/** What the organization tells its citizens now: a calm line for each, with its end. */
export function BroadcastNotes(props: {
  broadcasts: readonly CurrentBroadcast[];
  t: Translator;
  format: Formatter;
}) {
  const { broadcasts, t, format } = props;
  return broadcasts.map(({ id, text, endsAt }) => (
    <aside key={id} className="broadcast" aria-label={t('broadcasts.line.label')}>
      <Icon of={Megaphone} size={20} />
      <p>
        <span dir="auto">{text}</span>
        {endsAt && <small>{t('broadcasts.line.until', { when: format.dateTime(endsAt) })}</small>}
      </p>
    </aside>
  ));
}
