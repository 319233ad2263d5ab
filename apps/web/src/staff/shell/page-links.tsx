'use client';
import { usePathname } from 'next/navigation';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { pagesFor } from './page-groups.ts';

/**
 * The pages beside the inbox, as far as the reader may open them: those of daily work, or all others. Whole pages, not
 * fetched parts: their styles stand in them, and a part would bring those once more.
 */
export function PageLinks({ part }: { part: 'work' | 'others' }) {
  const t = useT();
  const { may } = useDesk();
  const here = usePathname();
  const shown = pagesFor(may).filter(({ title }) => (title === 'nav.work') === (part === 'work'));
  return shown.map(({ title, links }) => (
    <div key={title}>
      <h2 className="nav-heading">{t(title)}</h2>
      {links.map(({ href, icon: Icon, label }) => (
        <a
          key={href}
          href={href}
          className="nav-item"
          aria-current={here === href ? 'page' : undefined}
        >
          <Icon className="icon" aria-hidden="true" />
          <span className="min-w-0 flex-1 truncate">{t(label)}</span>
        </a>
      ))}
    </div>
  ));
}
