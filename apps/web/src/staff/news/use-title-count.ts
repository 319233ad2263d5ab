import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** What was put before the title. */
const marked = /^(?:● )?(?:\(\d+\+?\) )?/;

/** Puts how many are unread before the title of the tab, and whether somebody calls: `● (3) Inbox`. */
export function useTitleCount(unread: number, calls: boolean): void {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another title
  useEffect(() => {
    const bare = document.title.replace(marked, '');
    const number = unread > 99 ? '99+' : String(unread);
    const count = unread > 0 ? `(${number}) ` : '';
    document.title = `${calls ? '● ' : ''}${count}${bare}`;
  }, [unread, calls, path]);
}
