'use client';
import type { Session } from '@civicconnect/contract';
import { ArrowLeft, Check, PanelRight } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Pill } from '../../ui/pill.tsx';
import type { SessionActions } from '../data/use-session-actions.ts';
import type { Asking } from '../inbox/use-asking.ts';
import { DueLabel } from '../time/due-label.tsx';
import { citizenName } from '../words/citizen-name.ts';
import { channelIcons, statusLooks } from '../words/icons.ts';
import { ActionButtons, ActionMenu, type ScriptChoice } from './header-actions.tsx';
import { Presence } from './presence.tsx';
import { TrackingNumber } from './tracking-number.tsx';

interface ConversationHeaderProps {
  session: Session;
  actions: SessionActions;
  asking: Asking;
  script: ScriptChoice;
  onBack: () => void;
  onOpenPanel: () => void;
}

/** Whose session it is, how it stands, and what may be done with it now. */
export function ConversationHeader({
  session,
  actions,
  asking,
  script,
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
          {citizenName(t, session)}
        </h2>
        <span className="flex-1" />
        <Presence sessionId={session.id} />
        <span className="not-phone items-center gap-[8px]">
          <ActionButtons session={session} actions={actions} asking={asking} script={script} />
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
          <ActionMenu session={session} actions={actions} asking={asking} script={script} />
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

function StatusPill({ session }: { session: Session }) {
  const t = useT();
  const { tone, icon } = statusLooks[session.status];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`words.status.${session.status}`)}
    </Pill>
  );
}
