'use client';
import type { Notification } from '@civicconnect/contract';
import type { ReactNode } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useTimes } from '../time/use-times.ts';
import { useNews } from './news-context.tsx';
import { newsLooks } from './news-icons.ts';
import { placeOf } from './sentence.ts';
import { SentenceText } from './sentence-text.tsx';

/** One thing I was told: a link to it, or, where there is nothing to look at, a press that marks it as read. */
export function NewsRow({ notification }: { notification: Notification }) {
  const t = useT();
  const times = useTimes();
  const { read } = useNews();
  const { icon: Icon, tone } = newsLooks[notification.kind];
  const unread = notification.readAt === null;
  const content = (
    <>
      <span className="news-icon" data-tone={tone} aria-hidden="true">
        <Icon className="icon-s" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="auto-side block break-words" dir="auto">
          <SentenceText notification={notification} />
        </span>
        {notification.kind === 'suggested' && (
          <span className="auto-side line-clamp-2 break-words font-normal text-text-2" dir="auto">
            {notification.params.text}
          </span>
        )}
        <time
          className="block text-meta text-text-3"
          dateTime={notification.createdAt}
          title={times.exact(notification.createdAt)}
        >
          {times.time(notification.createdAt)}
        </time>
      </span>
      {unread && (
        <span className="news-dot">
          <span className="sr-only">{t('news.isNew')}</span>
        </span>
      )}
    </>
  );
  return (
    <li>
      <Row
        place={placeOf(notification)}
        unread={unread}
        onRead={() => unread && read({ ids: [notification.id] })}
      >
        {content}
      </Row>
    </li>
  );
}

function Row({
  place,
  unread,
  onRead,
  children,
}: {
  place: string | null;
  unread: boolean;
  onRead: () => void;
  children: ReactNode;
}) {
  const shared = { className: 'news-row', 'data-unread': unread ? '' : undefined, onClick: onRead };
  if (place) {
    return (
      <a href={place} {...shared}>
        {children}
      </a>
    );
  }
  return (
    <button type="button" {...shared}>
      {children}
    </button>
  );
}
