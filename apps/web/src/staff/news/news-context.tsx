'use client';
import type { Notification, NotificationChoices } from '@civicconnect/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useCalls } from '../calls/use-calls.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { type Change, createKeptDraft } from './kept-draft.ts';
import { newsKeys, newsQuery } from './news-query.ts';
import { NewsToasts } from './news-toasts.tsx';
import { soundNotice } from './sound.ts';
import { isMeant, type NewsData, type ReadMark, withRead, withTold } from './told-pages.ts';
import { useTitleCount } from './use-title-count.ts';

interface News {
  /** How many I have not read; null before it is known. */
  unread: number | null;
  choices: NotificationChoices;
  /** Changes what I chose: shown at once, and kept. Throws what the server answers. */
  choose(change: Change<NotificationChoices>): Promise<void>;
  /** Marks as read, on the screen at once. */
  read(mark: ReadMark): void;
}

const NewsContext = createContext<News | null>(null);

/** At most so many pop up at once; the rest is under the bell. */
const mostToasts = 3;

/** What I am told, kept by live events: the count, the lists, what pops up and sounds. */
export function NewsProvider({ children }: { children: ReactNode }) {
  const { client, live, me } = useDesk();
  const cache = useQueryClient();
  const sessionId = useSearchParams().get('session');
  const onScreen = useRef(sessionId);
  onScreen.current = sessionId;
  const [choices, setChoices] = useState(me.notifications);
  const [choose] = useState(() =>
    createKeptDraft({
      kept: me.notifications,
      save: (notifications) => client.updateMe({ body: { notifications } }),
      show: setChoices,
    }),
  );
  const chosen = useRef(choices);
  chosen.current = choices;
  const [toasts, setToasts] = useState<readonly Notification[]>([]);
  const list = useInfiniteQuery(newsQuery(client, false));
  const unread = list.data?.pages[0]?.unread ?? null;
  const calls = useCalls(live, sessionId);
  useTitleCount(unread ?? 0, calls.waiting.length > 0);

  const change = useCallback(
    (make: (data: NewsData, onlyUnread: boolean) => NewsData) => {
      for (const onlyUnread of [false, true]) {
        cache.setQueryData<NewsData>(newsKeys.list(onlyUnread), (data) =>
          data ? make(data, onlyUnread) : data,
        );
      }
    },
    [cache],
  );
  const mark = useCallback(
    (meant: ReadMark, left: number) => {
      const at = new Date().toISOString();
      change((data, onlyUnread) => withRead(data, meant, at, { onlyUnread, unread: left }));
    },
    [change],
  );
  const read = useCallback(
    (meant: ReadMark) => {
      const known = cache.getQueryData<NewsData>(newsKeys.list(false))?.pages ?? [];
      const gone = known
        .flatMap(({ items }) => items)
        .filter((item) => item.readAt === null && isMeant(item, meant)).length;
      mark(meant, 'all' in meant ? 0 : Math.max(0, (known[0]?.unread ?? 0) - gone));
      setToasts((shown) => shown.filter((toast) => !isMeant(toast, meant)));
      client.readNotifications({ body: meant }).then(
        ({ unread: left }) => mark(meant, left),
        () => void cache.invalidateQueries({ queryKey: newsKeys.all }),
      );
    },
    [cache, client, mark],
  );

  useEffect(() => {
    if (!live) return;
    const stops = [
      live.on('notification', ({ notification, unread: count }) => {
        change((data) => withTold(data, notification, count));
        // What is on the screen anyway needs no call.
        if (notification.session && notification.session.id === onScreen.current) {
          if (!document.hidden) read({ sessionId: notification.session.id });
          return;
        }
        const { quiet, sound } = chosen.current;
        if (notification.kind === 'broadcast' || quiet.includes(notification.kind)) return;
        setToasts((shown) =>
          [notification, ...shown.filter(({ id }) => id !== notification.id)].slice(0, mostToasts),
        );
        if (sound) soundNotice();
      }),
      live.on('broadcast_ended', () => {
        void cache.invalidateQueries({ queryKey: newsKeys.all });
      }),
      live.onState((state) => {
        if (state === 'online') void cache.invalidateQueries({ queryKey: newsKeys.all });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, cache, change, read]);

  // Whoever opens a session has seen what was told of it.
  const isTold = list.data?.pages.some(({ items }) =>
    items.some(({ readAt, session }) => readAt === null && session?.id === sessionId),
  );
  useEffect(() => {
    if (sessionId && isTold && !document.hidden) read({ sessionId });
  }, [sessionId, isTold, read]);

  const news = useMemo<News>(
    () => ({ unread, choices, read, choose }),
    [unread, choices, read, choose],
  );
  return (
    <NewsContext value={news}>
      {children}
      <NewsToasts
        toasts={toasts}
        calls={calls}
        onGone={(id) => setToasts((shown) => shown.filter((toast) => toast.id !== id))}
        onOpen={(id) => read({ ids: [id] })}
      />
    </NewsContext>
  );
}

export function useNews(): News {
  const news = use(NewsContext);
  if (!news) throw new Error('useNews outside of a NewsProvider');
  return news;
}
