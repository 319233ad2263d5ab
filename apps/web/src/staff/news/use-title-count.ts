import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

const counted = /^\(\d+\+?\) /;

/** Puts how many are unread before the title of the tab: `(3) Inbox`. */
export function useTitleCount(unread: number): void {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another title
  useEffect(() => {
    const bare = document.title.replace(counted, '');
    const number = unread > 99 ? '99+' : String(unread);
    document.title = unread > 0 ? `(${number}) ${bare}` : bare;
  }, [unread, path]);
}
