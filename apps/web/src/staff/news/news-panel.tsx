'use client';
import type { Notification } from '@civicconnect/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BellOff, CheckCheck, X } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { useNow } from '../time/now.tsx';
import { type Times, useTimes } from '../time/use-times.ts';
import { useNews } from './news-context.tsx';
import { newsQuery } from './news-query.ts';
import { NewsRow } from './news-row.tsx';

interface Day {
  key: string;
  label: string;
  items: Notification[];
}

/** The notifications of each day together, in the order they came in. */
function byDay(items: readonly Notification[], times: Times, now: number): Day[] {
  const days: Day[] = [];
  for (const item of items) {
    const key = times.dayKey(item.createdAt);
    const last = days.at(-1);
    if (last?.key === key) last.items.push(item);
    else days.push({ key, label: times.dayLabel(item.createdAt, now), items: [item] });
  }
  return days;
}

/** What I was told, by day; what is unread stands out, and all can be marked as read. */
export function NewsPanel({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { unread, read } = useNews();
  const [onlyUnread, setOnlyUnread] = useState(false);
  return (
    <div className="news-panel">
      <header className="news-head">
        <h2 className="pane-title flex-1">{t('news.bell')}</h2>
        <IconButton
          icon={CheckCheck}
          label={t('news.readAll')}
          disabled={!unread}
          onClick={() => read({ all: true })}
        />
        <IconButton icon={X} label={t('news.close')} onClick={onClose} />
      </header>
      <fieldset className="news-filter">
        <legend className="sr-only">{t('news.show')}</legend>
        {[false, true].map((value) => (
          <button
            key={String(value)}
            type="button"
            className="list-tab"
            aria-pressed={onlyUnread === value}
            onClick={() => setOnlyUnread(value)}
          >
            {t(value ? 'news.onlyUnread' : 'news.everything')}
          </button>
        ))}
      </fieldset>
      <NewsList key={String(onlyUnread)} onlyUnread={onlyUnread} />
    </div>
  );
}

function NewsList({ onlyUnread }: { onlyUnread: boolean }) {
  const t = useT();
  const { client } = useDesk();
  const times = useTimes();
  const now = useNow();
  const list = useInfiniteQuery(newsQuery(client, onlyUnread));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <ListLoading />;
  if (list.isError && items.length === 0) {
    return <ListError error={problemText(list.error, t)} onRetry={() => void list.refetch()} />;
  }
  if (items.length === 0) {
    return (
      <div className="empty-state">
        <BellOff aria-hidden="true" />
        <p className="empty-title">{t(onlyUnread ? 'news.empty.read' : 'news.empty.title')}</p>
        {!onlyUnread && <p>{t('news.empty.text')}</p>}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="news-scroll" tabIndex={0} aria-label={t('news.bell')}>
      {byDay(items, times, now).map((day) => (
        <div key={day.key}>
          <h3 className="news-day">{day.label}</h3>
          <ul>
            {day.items.map((item) => (
              <NewsRow key={item.id} notification={item} />
            ))}
          </ul>
        </div>
      ))}
      {list.hasNextPage && (
        <div className="news-more">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('news.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
