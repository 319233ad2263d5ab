import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { Star } from 'lucide-react';
import { PortalLink } from '../frame/portal-link.tsx';
import type { Place } from '../place.ts';
import { Icon } from '../ui/icon.tsx';

interface RatingReminderProps {
  place: Place;
  session: NonNullable<ResponseOf<typeof endpoints.feedbackReminder>['session']>;
}

/** The line of the reminder: the session that was closed and not rated, and the way there. */
export function RatingReminder({ place, session }: RatingReminderProps) {
  const { t, base } = place;
  const { id, kind, number } = session;
  const href = kind === 'chat' ? `${base}/assistant` : `${base}/appeals/${id}`;
  return (
    <aside className="broadcast" aria-label={t('improvement.remind.rate')}>
      <Icon of={Star} size={20} />
      <p>
        {t('improvement.remind.title', { number: `\u2068${number}\u2069` })}{' '}
        <PortalLink className="strong" href={href}>
          <u>{t('improvement.remind.rate')}</u>
        </PortalLink>
      </p>
    </aside>
  );
}
