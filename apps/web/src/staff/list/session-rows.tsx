'use client';
import { formatNumber } from '@civicconnect/i18n/browser';
import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleAlert } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { SessionList } from '../data/use-session-list.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { focusList } from './focus-list.ts';
import { grouped, type ListEntry } from './groups.ts';
import { rowId, SessionRow } from './session-row.tsx';

interface SessionRowsProps {
  list: SessionList;
  label: string;
  /** The archive has no headings. */
  withGroups: boolean;
  selectedId: string | null;
  cursorId: string | null;
  lost: { sessionId: string; winner: string } | null;
  onOpen: (sessionId: string) => void;
  onCursor: (sessionId: string) => void;
}

const headingHeight = 32;
/** Rows are 76 px, on phones 80: the same breakpoint as in list.css. */
const phone = '(width < 720px)';

function useRowHeight(): number {
  const [height, setHeight] = useState(76);
  useEffect(() => {
    const media = window.matchMedia(phone);
    const measure = () => setHeight(media.matches ? 80 : 76);
    measure();
    media.addEventListener('change', measure);
    return () => media.removeEventListener('change', measure);
  }, []);
  return height;
}

/** The rows of a list: only those in sight are in the page, however many there are. */
export function SessionRows(props: SessionRowsProps) {
  const { list, selectedId, cursorId, lost } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const now = useNow();
  const endOfToday = useTimes().endOfDay(now);
  const entries = useMemo(
    () => grouped(list.sessions, props.withGroups ? { now, endOfToday } : null),
    [list.sessions, props.withGroups, now, endOfToday],
  );
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.kind === 'group' ? headingHeight : rowHeight),
    getItemKey: (index) => keyOf(entries[index], index),
    overscan: 8,
    paddingStart: props.withGroups ? 0 : 6,
    paddingEnd: 12,
    initialRect: { width: 360, height: 900 },
  });
  useLayoutEffect(() => {
    const list = scroller.current;
    return () => {
      // The last row left under the reader's keys: they go on where the conversation is.
      if (list?.contains(document.activeElement)) requestAnimationFrame(focusList);
    };
  }, []);
  useEffect(() => {
    if (rowHeight) virtual.measure();
  }, [virtual, rowHeight]);

  const cursorAt = entries.findIndex(
    (entry) => entry.kind === 'row' && entry.session.id === cursorId,
  );
  useEffect(() => {
    if (cursorAt >= 0) virtual.scrollToIndex(cursorAt, { align: 'auto' });
  }, [virtual, cursorAt]);

  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  const { more } = list;
  useEffect(() => {
    if (lastSeen >= entries.length - 10) more();
  }, [lastSeen, entries.length, more]);

  const first = entries.find((entry) => entry.kind === 'row');
  return (
    <div
      ref={scroller}
      className="list-scroll"
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={cursorAt >= 0 && cursorId ? rowId(cursorId) : undefined}
      onFocus={() => {
        if (cursorAt < 0 && first?.kind === 'row') props.onCursor(selectedId ?? first.session.id);
      }}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const entry = entries[item.index];
          if (!entry) return null;
          if (entry.kind === 'group') {
            return <GroupHeading key={item.key} entry={entry} top={item.start} />;
          }
          const next = entries[item.index + 1];
          return (
            <SessionRow
              key={item.key}
              session={entry.session}
              position={entry.position}
              size={list.hasMore ? -1 : list.sessions.length}
              selected={entry.session.id === selectedId}
              cursor={entry.session.id === cursorId}
              bare={entry.last || (next?.kind === 'row' && next.session.id === selectedId)}
              lostTo={lost?.sessionId === entry.session.id ? lost.winner : null}
              top={item.start}
              height={item.size}
              onOpen={props.onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

function keyOf(entry: ListEntry | undefined, index: number): string | number {
  if (!entry) return index;
  return entry.kind === 'group' ? entry.group : entry.session.id;
}

function GroupHeading({ entry, top }: { entry: ListEntry & { kind: 'group' }; top: number }) {
  const t = useT();
  return (
    <div
      role="presentation"
      className="list-group"
      data-group={entry.group}
      style={{ position: 'absolute', insetInline: 0, top, height: headingHeight }}
    >
      {entry.group === 'late' && <CircleAlert className="icon-s" aria-hidden="true" />}
      <span>{t(`staff.group.${entry.group}`)}</span>
      <span className="numeric">{formatNumber(t.locale, entry.count)}</span>
    </div>
  );
}
