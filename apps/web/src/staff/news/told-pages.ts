import type { Notification } from '@civicconnect/contract';
import type { InfiniteData } from '@tanstack/react-query';
import type { NewsPage } from './news-query.ts';

export type NewsData = InfiniteData<NewsPage, string | null>;

/** What was read: some, all, or all about one session. */
export type ReadMark = { ids: string[] } | { all: true } | { sessionId: string };

export function isMeant(notification: Notification, mark: ReadMark): boolean {
  if ('all' in mark) return true;
  if ('ids' in mark) return mark.ids.includes(notification.id);
  return notification.session?.id === mark.sessionId;
}

/** With a notification at the top: new, or brought up to date. */
export function withTold(data: NewsData, notification: Notification, unread: number): NewsData {
  const pages = data.pages.map((page, index) => {
    const others = page.items.filter(({ id }) => id !== notification.id);
    return { ...page, unread, items: index === 0 ? [notification, ...others] : others };
  });
  return { ...data, pages };
}

/** With what was read marked so at `at`, and how many are left; the list of unread ones loses them. */
export function withRead(
  data: NewsData,
  mark: ReadMark,
  at: string,
  { onlyUnread, unread }: { onlyUnread: boolean; unread: number },
): NewsData {
  const read = (item: Notification) =>
    item.readAt === null && isMeant(item, mark) ? { ...item, readAt: at } : item;
  const pages = data.pages.map((page) => {
    const items = page.items.map(read);
    return {
      ...page,
      unread,
      items: onlyUnread ? items.filter(({ readAt }) => readAt === null) : items,
    };
  });
  return { ...data, pages };
}
