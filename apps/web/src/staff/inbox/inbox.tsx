'use client';
import { useCallback, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { focusCopilot } from '../copilot/focus-copilot.ts';
import { ShortcutsSheet } from '../keys/shortcuts-sheet.tsx';
import type { ListFilter } from '../list/filter.ts';
import { focusList } from '../list/focus-list.ts';
import { ListPane } from '../list/list-pane.tsx';
import { BroadcastLines } from '../news/broadcast-lines.tsx';
import { usePalette } from '../palette/palette-context.tsx';
import { SidePanel } from '../panel/side-panel.tsx';
import { CorrectionReceipt } from '../receipt/correction-receipt.tsx';
import { ConnectionBanner } from '../shell/connection-banner.tsx';
import { CountsAnnouncer } from '../shell/counts-announcer.tsx';
import { Sidebar } from '../shell/sidebar.tsx';
import { TabBar } from '../shell/tab-bar.tsx';
import { useInboxKeys } from './inbox-keys.ts';
import { OpenSession } from './open-session.tsx';
import { type Inbox as InboxState, useInbox } from './use-inbox.ts';
import { useInboxCommands } from './use-inbox-commands.ts';

/** The staff's screen: lists, one list, one session, and what is known around it. */
export function Inbox() {
  const t = useT();
  const inbox = useInbox();
  const filterInput = useRef<HTMLInputElement>(null);
  const [shortcuts, setShortcuts] = useState(false);
  const [drawer, setDrawer] = useState<'nav' | 'panel' | null>(null);
  const openShortcuts = useCallback(() => setShortcuts(true), []);
  const toCopilot = useCallback(() => {
    if (focusCopilot()) return;
    setDrawer('panel');
    // The pane takes the focus as it opens; then the field.
    requestAnimationFrame(() => requestAnimationFrame(focusCopilot));
  }, []);
  const palette = usePalette();
  useInboxKeys({
    inbox,
    filterInput,
    onShortcuts: openShortcuts,
    onPalette: palette.open,
    onCopilot: toCopilot,
  });
  useInboxCommands(inbox, toCopilot);

  const { showList: show } = inbox;
  const showList = useCallback(
    (change: Partial<ListFilter>) => {
      setDrawer(null);
      show(change);
    },
    [show],
  );
  const openPanel = useCallback(() => setDrawer('panel'), []);
  const sidebar = <Sidebar filter={inbox.filter} onShow={showList} onShortcuts={openShortcuts} />;
  return (
    <div className="frame" data-pane={inbox.sessionId ? 'conversation' : 'list'}>
      {sidebar}
      <div className="frame-column">
        <CountsAnnouncer />
        <BroadcastLines />
        <ConnectionBanner />
        <main className="frame-main">
          <h1 className="sr-only">{t('staff.title')}</h1>
          <ListPane
            filter={inbox.filter}
            list={inbox.list}
            selectedId={inbox.sessionId}
            cursorId={inbox.cursorId}
            lost={inbox.lost}
            filterInput={filterInput}
            onFilter={inbox.showList}
            onOpen={inbox.open}
            onCursor={inbox.setCursor}
            onLeaveFilter={focusList}
            onMenu={() => setDrawer('nav')}
          />
          <OpenSession
            inbox={inbox}
            receipt={inbox.receipt.moved && inbox.receipt.shown ? <Receipt inbox={inbox} /> : null}
            onOpenPanel={openPanel}
          />
        </main>
        <TabBar
          filter={inbox.filter}
          onShow={showList}
          onSearch={palette.open}
          onMore={() => setDrawer('nav')}
        />
      </div>
      <Drawer
        open={drawer === 'nav'}
        onOpenChange={(open) => setDrawer(open ? 'nav' : null)}
        title={t('staff.nav.label')}
        side="start"
        width={264}
      >
        {sidebar}
      </Drawer>
      <Drawer
        open={drawer === 'panel' && inbox.current !== null}
        onOpenChange={(open) => setDrawer(open ? 'panel' : null)}
        title={t('staff.panel.label')}
        side="end"
        width={316}
      >
        {inbox.current && (
          <SidePanel
            key={inbox.current.id}
            session={inbox.current}
            actions={inbox.actions}
            onOpen={(sessionId) => {
              setDrawer(null);
              inbox.peek(sessionId);
            }}
            onWrite={() => {
              setDrawer(null);
              inbox.asking.stop();
            }}
          />
        )}
      </Drawer>
      <ShortcutsSheet open={shortcuts} onOpenChange={setShortcuts} />
    </div>
  );
}

function Receipt({ inbox }: { inbox: InboxState }) {
  const { receipt, actions } = inbox;
  if (!receipt.moved || !receipt.shown) return null;
  return (
    <CorrectionReceipt
      moved={receipt.moved}
      busy={actions.busy?.action === 'undo'}
      problem={actions.problem?.action === 'undo' ? actions.problem.text : null}
      onUndo={inbox.undo}
      onGone={receipt.hide}
    />
  );
}
