'use client';
import type { Session, SessionAction } from '@civicconnect/contract';
import {
  ArrowLeftRight,
  CalendarPlus,
  Check,
  Ellipsis,
  FileX,
  Languages,
  type LucideIcon,
  Pause,
  Play,
  Shuffle,
  StickyNote,
} from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import type { ActionName, SessionActions } from '../data/use-session-actions.ts';
import type { Asking } from '../inbox/use-asking.ts';
import { chatItems } from './chat-items.ts';

export interface ScriptChoice {
  /** Whether Uzbek messages are shown in the other script as well. */
  shown: boolean;
  toggle(): void;
}

export interface HeaderActionsProps {
  session: Session;
  actions: SessionActions;
  asking: Asking;
  script: ScriptChoice;
}

/** Something that may be done with a session. */
export interface Item {
  id: string;
  /** Left out: anyone who sees the session may. */
  action?: SessionAction;
  busyAs?: ActionName;
  icon: LucideIcon;
  label: string;
  keyCap: string;
  run: () => void;
}

interface SessionItems {
  /** Beside the title. */
  quick: Item[];
  /** Behind the three dots. */
  more: Item[];
  /** What anyone may who sees the session. */
  always: Item[];
  end: Item[];
}

const nothing: SessionItems = { quick: [], more: [], always: [], end: [] };

/** Everything that may be done with the session now, in one order for buttons, menus and the palette. */
export function useSessionItems({
  session,
  actions,
  asking,
  script,
}: Omit<HeaderActionsProps, 'session'> & { session: Session | null }): SessionItems {
  const t = useT();
  if (!session) return nothing;
  const may = new Set(session.allowedActions);
  const chat = chatItems({ session, actions, asking, t });
  const quick: Item[] = [
    ...chat.quick,
    {
      id: 'hold',
      action: 'hold',
      busyAs: 'hold',
      icon: Pause,
      label: t('staff.action.hold'),
      keyCap: 'H',
      run: () => void actions.hold(session.id),
    },
    {
      id: 'resume',
      action: 'resume',
      busyAs: 'resume',
      icon: Play,
      label: t('staff.action.resume'),
      keyCap: 'H',
      run: () => void actions.resume(session.id),
    },
    {
      id: 'correct',
      action: 'correct',
      icon: Shuffle,
      label: t(session.status === 'triage' ? 'staff.action.route' : 'staff.action.correct'),
      keyCap: 'C',
      run: () => asking.ask('correct'),
    },
  ];
  const more: Item[] = [
    ...chat.more,
    {
      id: 'transfer',
      action: 'transfer',
      icon: ArrowLeftRight,
      label: t('desk.action.transfer'),
      keyCap: 'T',
      run: () => asking.ask('transfer'),
    },
    {
      id: 'extend',
      action: 'extend_deadline',
      icon: CalendarPlus,
      label: t('desk.action.extend'),
      keyCap: 'D',
      run: () => asking.ask('extend'),
    },
    {
      id: 'without',
      action: 'propose_without_consideration',
      icon: FileX,
      label: t('desk.action.without'),
      keyCap: 'X',
      run: () => asking.ask('without'),
    },
  ];
  const always: Item[] = [
    {
      id: 'note',
      icon: StickyNote,
      label: t('desk.action.note'),
      keyCap: 'N',
      run: () => asking.ask('note'),
    },
  ];
  if (session.language.startsWith('uz')) {
    always.push({
      id: 'script',
      icon: Languages,
      label: t(script.shown ? 'desk.action.scriptBack' : 'desk.action.script'),
      keyCap: 'L',
      run: script.toggle,
    });
  }
  const end: Item = {
    id: 'end',
    action: 'close',
    icon: Check,
    label: t('staff.action.end'),
    keyCap: 'E',
    run: () => asking.ask('end'),
  };
  const allowed = (items: readonly Item[]) =>
    items.filter(({ action }) => action === undefined || may.has(action));
  return { quick: allowed(quick), more: allowed(more), always, end: allowed([end]) };
}

/** The actions of a wide screen: the usual ones side by side, the others in a menu. */
export function ActionButtons(props: HeaderActionsProps) {
  const { session, actions } = props;
  const { quick, more, always } = useSessionItems(props);
  const busy = actions.busy?.sessionId === session.id ? actions.busy.action : null;
  return (
    <>
      {quick.map(({ id, icon, label, keyCap, busyAs, run }) => (
        <IconButton
          key={id}
          icon={icon}
          label={label}
          keyCap={keyCap}
          busy={busyAs !== undefined && busy === busyAs}
          onClick={run}
        />
      ))}
      <ItemsMenu groups={[more, always]} />
    </>
  );
}

/** All actions on a phone, where there is no room for them side by side. */
export function ActionMenu(props: HeaderActionsProps) {
  const { quick, more, always, end } = useSessionItems(props);
  return <ItemsMenu groups={[[...quick, ...end], more, always]} />;
}

function ItemsMenu({ groups }: { groups: readonly (readonly Item[])[] }) {
  const t = useT();
  const shown = groups.filter((items) => items.length > 0);
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('staff.action.more')} />}>
      {shown.map((items, index) => (
        <div key={items[0]?.id} role="presentation">
          {index > 0 && <MenuLine />}
          {items.map(({ id, icon, label, keyCap, run }) => (
            <MenuItem key={id} icon={icon} keyCap={keyCap} onSelect={run}>
              {label}
            </MenuItem>
          ))}
        </div>
      ))}
    </Menu>
  );
}
