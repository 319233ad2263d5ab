'use client';
import type { Session } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n/browser';
import { useQuery } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { keys } from '../data/keys.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { shortNumber } from '../words/number.ts';
import { PanelLoading } from './panel-loading.tsx';

interface OthersSectionProps {
  session: Session;
  onOpen: (sessionId: string) => void;
}

/** Other sessions change rarely while one is read: asked again when it is opened again later. */
const freshMs = 60_000;

/** What else this citizen has asked, as far as the reader may read it. */
export function OthersSection({ session, onOpen }: OthersSectionProps) {
  const t = useT();
  const { client } = useDesk();
  const others = useQuery({
    queryKey: keys.others(session.id),
    queryFn: ({ signal }) => client.otherSessions({ params: { id: session.id } }, { signal }),
    staleTime: freshMs,
  });
  return (
    <section className="panel-section">
      <h3 className="panel-heading">{t('desk.others.title')}</h3>
      {others.isPending && <PanelLoading />}
      {others.data?.items.length === 0 && (
        <p className="text-meta text-text-3">{t('desk.others.none')}</p>
      )}
      <ul className="others">
        {others.data?.items.map((other) => (
          <li key={other.id}>
            <Other session={other} onOpen={() => onOpen(other.id)} />
          </li>
        ))}
      </ul>
      {others.isError && !others.data && (
        <p className="text-meta text-text-3">
          {t('desk.others.failed')}{' '}
          <button type="button" className="link-button" onClick={() => void others.refetch()}>
            {t('common.action.retry')}
          </button>
        </p>
      )}
    </section>
  );
}

function Other({ session, onOpen }: { session: Session; onOpen: () => void }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { feedback } = session;
  return (
    <button type="button" className="other" onClick={onOpen}>
      <span className="other-line">
        <span className="numeric text-accent-text">
          {t('staff.row.number', { number: shortNumber(session.number, t.locale) })}
        </span>
        <span className="auto-side min-w-0 flex-1 truncate text-text" dir="auto">
          {session.preview}
        </span>
      </span>
      <span className="other-line text-text-3">
        <span className="min-w-0 flex-1 truncate">{t(`words.status.${session.status}`)}</span>
        {feedback && (
          <span className="inline-flex items-center gap-[3px]">
            <Star className="icon-xs" aria-hidden="true" />
            <span aria-hidden="true">{formatNumber(t.locale, feedback.rating)}</span>
            <span className="sr-only">
              {t('desk.others.rating', { rating: formatNumber(t.locale, feedback.rating) })}
            </span>
          </span>
        )}
        <time dateTime={session.openedAt} title={times.exact(session.openedAt)}>
          {times.dateShort(session.openedAt, now)}
        </time>
      </span>
    </button>
  );
}
