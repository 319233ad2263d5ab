'use client';
import type { Session, SessionStatus } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n/browser';
import { FileX, Flag, UserRoundX } from 'lucide-react';
import { memo } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar, NobodyAvatar } from '../../ui/avatar.tsx';
import { DueLabel } from '../time/due-label.tsx';
import { citizenName } from '../words/citizen-name.ts';
import { EmotionMark } from '../words/emotion-mark.tsx';
import { channelIcons, statusLooks } from '../words/icons.ts';
import { shortNumber } from '../words/number.ts';

export interface SessionRowProps {
  session: Session;
  /** Place in the whole list, from 0, and its length: what a screen reader says. */
  position: number;
  size: number;
  selected: boolean;
  cursor: boolean;
  /** The last under its heading, or right before the selected one: no hairline below. */
  bare: boolean;
  /** Who won the pick that the reader just lost, for a moment. */
  lostTo: string | null;
  /** Distance from the list's top, px. */
  top: number;
  height: number;
  onOpen: (sessionId: string) => void;
}

/** A row's id in the page, for `aria-activedescendant`. */
export const rowId = (sessionId: string) => `session-row-${sessionId}`;

const placed = { position: 'absolute', insetInline: 0 } as const;

/** One session in the list: who, what, what is left of the deadline; 76 px, nothing moves for a state. */
export const SessionRow = memo(function SessionRow(props: SessionRowProps) {
  const { session, lostTo } = props;
  const t = useT();
  const name = citizenName(t, session);
  const unread = session.unread > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the listbox's, which holds the focus
    <div
      id={rowId(session.id)}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      aria-posinset={props.position + 1}
      aria-setsize={props.size}
      className="session-row"
      style={{ ...placed, top: props.top, height: props.height }}
      data-cursor={props.cursor ? '' : undefined}
      data-last={props.bare ? '' : undefined}
      data-unread={unread ? '' : undefined}
      data-lost={lostTo ? '' : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.onOpen(session.id)}
    >
      <Avatar
        id={session.citizen.id}
        name={session.citizen.name}
        mark={channelIcons[session.channel]}
      />
      <div className="min-w-0">
        <div className="row-line">
          <bdi className="row-name auto-side min-w-0 flex-1 truncate">{name}</bdi>
          <DueLabel session={session} />
        </div>
        <div className="row-line">
          <span className="row-text auto-side min-w-0 flex-1 truncate" dir="auto">
            {lostTo
              ? t('staff.pick.lost', { name: lostTo })
              : (session.lastMessage?.text ?? session.preview)}
          </span>
          {unread && !lostTo && <UnreadBadge count={session.unread} />}
        </div>
        <RowMarks session={session} />
      </div>
    </div>
  );
});

function UnreadBadge({ count }: { count: number }) {
  const t = useT();
  return (
    <span className="badge">
      <span aria-hidden="true">{formatNumber(t.locale, count)}</span>
      <span className="sr-only">{t('staff.row.unread', { n: count })}</span>
    </span>
  );
}

/** What calls for somebody else than the assignee: an approval, or a hand for who is away. */
function Needs({ session }: { session: Session }) {
  const t = useT();
  if (session.status === 'closed') return null;
  return (
    <>
      {session.withoutConsideration && (
        <span className="row-mark" data-tone="warn">
          <FileX className="icon-s" aria-hidden="true" />
          {t('desk.row.proposal')}
        </span>
      )}
      {session.unattendedSince && (
        <span className="row-mark" data-tone="warn">
          <UserRoundX className="icon-s" aria-hidden="true" />
          {t('desk.row.unattended')}
        </span>
      )}
    </>
  );
}

/** States that the row says in a word; the others show by who has it. */
const toldStatuses: ReadonlySet<SessionStatus> = new Set([
  'routing',
  'triage',
  'held',
  'assisting',
  'quarantined',
]);
const mayHaveAssignee: ReadonlySet<SessionStatus> = new Set(['queued', 'active', 'held', 'closed']);

/** The third line: number, priority, held; at its end who has it. */
function RowMarks({ session }: { session: Session }) {
  const t = useT();
  const { assignee, status } = session;
  const StatusIcon = toldStatuses.has(status) ? statusLooks[status].icon : null;
  return (
    <div className="row-line" data-meta="">
      <span className="numeric" title={session.number}>
        {t('staff.row.number', { number: shortNumber(session.number, t.locale) })}
      </span>
      {session.priority === 'high' && (
        <span className="row-mark">
          <Flag className="icon-s" aria-hidden="true" />
          {t('words.priority.high')}
        </span>
      )}
      <EmotionMark emotion={status === 'closed' ? null : session.emotion} />
      {StatusIcon && (
        <span className="row-mark">
          <StatusIcon className="icon-s" aria-hidden="true" />
          {t(`words.status.${session.status}`)}
        </span>
      )}
      <Needs session={session} />
      <span className="flex-1" />
      {mayHaveAssignee.has(status) && (
        <span className="flex" title={assignee?.name ?? t('staff.row.nobody')}>
          {assignee ? <Avatar id={assignee.id} name={assignee.name} size={18} /> : <NobodyAvatar />}
          <span className="sr-only">{assignee?.name ?? t('staff.row.nobody')}</span>
        </span>
      )}
    </div>
  );
}
