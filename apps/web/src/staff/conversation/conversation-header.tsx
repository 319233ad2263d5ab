'use client';
import type { Session, SessionAction } from '@civicconnect/contract';
import {
  ArrowLeft,
  Check,
  Ellipsis,
  type LucideIcon,
  PanelRight,
  Pause,
  Play,
  Shuffle,
} from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Pill } from '../../ui/pill.tsx';
import type { SessionActions } from '../data/use-session-actions.ts';
import type { Asking } from '../inbox/use-asking.ts';
import { DueLabel } from '../time/due-label.tsx';
import { channelIcons, statusLooks } from '../words/icons.ts';
import { Presence } from './presence.tsx';
import { TrackingNumber } from './tracking-number.tsx';

interface ConversationHeaderProps {
  session: Session;
  actions: SessionActions;
  asking: Asking;
  onBack: () => void;
  onOpenPanel: () => void;
}

/** Whose session it is, how it stands, and what may be done with it now. */
export function ConversationHeader({
  session,
  actions,
  asking,
  onBack,
  onOpenPanel,
}: ConversationHeaderProps) {
  const t = useT();
  const may = new Set(session.allowedActions);
  return (
    <>
      <header className="pane-head">
        <IconButton
          icon={ArrowLeft}
          flips
          label={t('staff.conversation.back')}
          className="only-phone"
          onClick={onBack}
        />
        <Avatar
          id={session.citizen.id}
          name={session.citizen.name}
          mark={channelIcons[session.channel]}
        />
        <h2 className="pane-title auto-side ms-[4px] min-w-0 truncate" dir="auto">
          {session.citizen.name ?? t('staff.citizen.unnamed')}
        </h2>
        <span className="flex-1" />
        <Presence sessionId={session.id} />
        <span className="not-phone items-center gap-[8px]">
          <ActionButtons session={session} actions={actions} asking={asking} />
        </span>
        <IconButton
          icon={PanelRight}
          flips
          label={t('staff.panel.open')}
          className="only-drawer-panel"
          onClick={onOpenPanel}
        />
        {may.has('close') && (
          <Button
            className="not-phone"
            icon={Check}
            keyCap="E"
            aria-keyshortcuts="E"
            onClick={() => asking.ask('end')}
          >
            {t('staff.action.end')}
          </Button>
        )}
        <span className="only-phone">
          <ActionMenu session={session} actions={actions} asking={asking} />
        </span>
      </header>
      <div className="conversation-sub">
        <StatusPill session={session} />
        <TrackingNumber number={session.number} />
        <span className="flex-1" />
        <DueLabel session={session} withClock />
      </div>
    </>
  );
}

type ActionsProps = Pick<ConversationHeaderProps, 'session' | 'actions' | 'asking'>;

/** The smaller actions, each with its key. */
function ActionButtons({ session, actions, asking }: ActionsProps) {
  const t = useT();
  const may = new Set(session.allowedActions);
  const busy = actions.busy?.sessionId === session.id ? actions.busy.action : null;
  return (
    <>
      {may.has('hold') && (
        <IconButton
          icon={Pause}
          label={t('staff.action.hold')}
          keyCap="H"
          busy={busy === 'hold'}
          onClick={() => void actions.hold(session.id)}
        />
      )}
      {may.has('resume') && (
        <IconButton
          icon={Play}
          label={t('staff.action.resume')}
          keyCap="H"
          busy={busy === 'resume'}
          onClick={() => void actions.resume(session.id)}
        />
      )}
      {may.has('correct') && (
        <IconButton
          icon={Shuffle}
          label={t(session.status === 'triage' ? 'staff.action.route' : 'staff.action.correct')}
          keyCap="C"
          aria-expanded={asking.question === 'correct'}
          onClick={() => asking.ask('correct')}
        />
      )}
    </>
  );
}

/** The same actions on a phone, where there is no room for them side by side. */
function ActionMenu({ session, actions, asking }: ActionsProps) {
  const t = useT();
  const may = new Set(session.allowedActions);
  const items: { action: SessionAction; icon: LucideIcon; label: string; run: () => void }[] = [
    {
      action: 'hold',
      icon: Pause,
      label: t('staff.action.hold'),
      run: () => void actions.hold(session.id),
    },
    {
      action: 'resume',
      icon: Play,
      label: t('staff.action.resume'),
      run: () => void actions.resume(session.id),
    },
    {
      action: 'correct',
      icon: Shuffle,
      label: t('staff.action.correct'),
      run: () => asking.ask('correct'),
    },
    { action: 'close', icon: Check, label: t('staff.action.end'), run: () => asking.ask('end') },
  ];
  const allowed = items.filter(({ action }) => may.has(action));
  if (allowed.length === 0) return null;
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('staff.action.more')} />}>
      {allowed.map(({ action, icon, label, run }) => (
        <MenuItem key={action} icon={icon} onSelect={run}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}

function StatusPill({ session }: { session: Session }) {
  const t = useT();
  const { tone, icon } = statusLooks[session.status];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`words.status.${session.status}`)}
    </Pill>
  );
}
