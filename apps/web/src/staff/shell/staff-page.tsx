'use client';
import { Menu as MenuIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLiveLists } from '../data/live-lists.ts';
import { ShortcutsSheet } from '../keys/shortcuts-sheet.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { addressOf, wholeList } from '../list/filter.ts';
import { BroadcastLines } from '../news/broadcast-lines.tsx';
import { usePalette } from '../palette/palette-context.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Sidebar } from './sidebar.tsx';

interface StaffPageProps {
  title: string;
  /** One line under the title: what the page is for. */
  about?: string;
  /** What can be done on the page, beside its title. */
  actions?: ReactNode;
  children: ReactNode;
}

const inbox = wholeList('all');

/** A page beside the inbox: the same sidebar and banner, a title, and what the page is for. */
export function StaffPage({ title, about, actions, children }: StaffPageProps) {
  const t = useT();
  useLiveLists();
  const [menu, setMenu] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  const palette = usePalette();
  useKeys({ '?': () => setShortcuts(true), 'ctrl+k': palette.open });
  const sidebar = (
    <Sidebar
      filter={null}
      onShow={(change) => window.location.assign(addressOf({ ...inbox, ...change }, null))}
      onShortcuts={() => setShortcuts(true)}
    />
  );
  return (
    <div className="frame">
      {sidebar}
      <div className="frame-column">
        <BroadcastLines />
        <ConnectionBanner />
        <main className="frame-main page-main">
          <header className="page-head">
            <span className="page-menu">
              <IconButton
                icon={MenuIcon}
                label={t('staff.nav.open')}
                onClick={() => setMenu(true)}
              />
            </span>
            <div className="page-words">
              <h1 className="page-title">{title}</h1>
              {about && <p className="page-about">{about}</p>}
            </div>
            {actions}
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard, a page of figures too */}
          <section className="page-body" aria-label={title} tabIndex={0}>
            {children}
          </section>
        </main>
      </div>
      <Drawer
        open={menu}
        onOpenChange={setMenu}
        title={t('staff.nav.label')}
        side="start"
        width={264}
      >
        {sidebar}
      </Drawer>
      <ShortcutsSheet open={shortcuts} onOpenChange={setShortcuts} />
    </div>
  );
}
