'use client';
import type { Session } from '@civicconnect/contract';
import { Star } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';

/** How a closed session ended, and what its citizen thought of it. */
export function ClosedNote({ session }: { session: Session }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { feedback, closeReason, closedAt } = session;
  return (
    <div className="composer-closed">
      <p>
        <span className="font-medium text-text-2">{t('staff.closed.title')}</span>{' '}
        {closeReason && t(`words.closeReason.${closeReason}`)}
        {closedAt && <time dateTime={closedAt}> ({times.dayTime(closedAt, now)})</time>}
      </p>
      {session.contentsRemovedAt && <p>{t('words.contentsRemoved')}</p>}
      {feedback ? (
        <p className="flex items-center gap-[6px]">
          <Star className="icon-s text-warn" aria-hidden="true" />
          {t('staff.closed.rating', { rating: feedback.rating })}
          {feedback.comment && (
            <bdi dir="auto" className="text-text-2">
              {feedback.comment}
            </bdi>
          )}
        </p>
      ) : (
        <p>{t('staff.closed.noRating')}</p>
      )}
    </div>
  );
}
