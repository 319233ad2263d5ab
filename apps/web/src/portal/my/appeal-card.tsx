import type { Session } from '@civicconnect/contract';
import { capitalize, type Formatter } from '@civicconnect/i18n';
import type { LucideIcon } from 'lucide-react';
import { Check, Clock, MessageCircle, Pause, Route, Star } from 'lucide-react';
import { PortalLink } from '../frame/portal-link.tsx';
import type { Place } from '../place.ts';
import { Icon } from '../ui/icon.tsx';
import { personName } from '../ui/person-name.ts';

interface Badge {
  tone: 'ok' | 'wait' | 'warn' | 'info' | 'mute';
  icon: LucideIcon;
  word: string;
}

/** Where an appeal is, in one word: an unread answer comes before everything else. */
function badgeOf(session: Session, { t }: Place): Badge {
  if (session.unread > 0)
    return { tone: 'ok', icon: MessageCircle, word: t('portal.home.newReply') };
  if (session.status === 'closed') {
    return { tone: 'mute', icon: Check, word: t('portal.timeline.closed') };
  }
  if (session.status === 'held') {
    return { tone: 'warn', icon: Pause, word: t('portal.timeline.held') };
  }
  if (!session.department) return { tone: 'info', icon: Route, word: t('portal.timeline.routing') };
  if (session.deadlines.firstReply.metAt) {
    return { tone: 'ok', icon: Check, word: t('portal.timeline.answered') };
  }
  return { tone: 'wait', icon: Clock, word: t('portal.timeline.waiting') };
}

interface CardProps {
  place: Place;
  session: Session;
  format: Formatter;
  now: number;
}

/** The clock of an appeal that waits for its first reply. */
function Waiting({ place, session, format, now }: CardProps) {
  const { dueAt, state } = session.deadlines.firstReply;
  const left = (Date.parse(dueAt) - now) / 1000;
  const total = (Date.parse(dueAt) - Date.parse(session.openedAt)) / 1000;
  if (state === 'late' || left <= 0) {
    return <p className="chip chip-bad">{place.t('portal.deadline.late')}</p>;
  }
  return (
    <>
      <div className={`meter${left < total / 4 ? ' soon' : ''}`}>
        <i style={{ width: `${((left / total) * 100).toFixed(1)}%` }} />
      </div>
      <p className="row between small quiet num">
        <span>{place.t('portal.deadline.firstReplyShort')}</span>
        <b className="why-title">{format.duration(left, 'long')}</b>
      </p>
    </>
  );
}

/** What was said last, or what the citizen can do about a closed one. */
function Below(props: CardProps) {
  const { place, session } = props;
  const { t } = place;
  const { lastMessage, feedback } = session;
  if (session.status === 'closed') {
    if (feedback) {
      const word = t(`portal.rating.${feedback.rating as 1 | 2 | 3 | 4 | 5}`).toLowerCase();
      return (
        <p className="row small quiet">
          <Icon of={Star} size={18} />
          {t('portal.my.yourRating', { n: feedback.rating, word })}
        </p>
      );
    }
    if (!session.allowedActions.includes('feedback')) return null;
    return (
      <span className="link">
        <Icon of={Star} size={18} />
        <u>{t('portal.my.rate')}</u>
      </span>
    );
  }
  if (lastMessage && lastMessage.author !== 'citizen') {
    return (
      <p className="small ruled last-word" dir="auto">
        {session.assignee && (
          <b className="strong">{personName(session.assignee.name, place.locale)}: </b>
        )}
        {lastMessage.text}
      </p>
    );
  }
  if (!session.department) return null;
  return session.deadlines.firstReply.metAt ? null : <Waiting {...props} />;
}

/** The line under the words: who has it, or how long it took. */
function lineOf({ place, session, format }: CardProps): string {
  const { t } = place;
  if (!session.department)
    return session.status === 'triage' ? t('portal.timeline.routingNote') : '';
  const { name } = session.department;
  if (session.status !== 'closed' || !session.closedAt || session.closeReason !== 'resolved') {
    return name;
  }
  const seconds = (Date.parse(session.closedAt) - Date.parse(session.openedAt)) / 1000;
  return `${name}, ${t('portal.my.solvedIn', { duration: format.duration(seconds, 'long') })}`;
}

/** One appeal in the list: the whole card is the link. */
export function AppealCard(props: CardProps) {
  const { place, session, format, now } = props;
  const badge = badgeOf(session, place);
  const at = session.closedAt ?? session.lastMessage?.at ?? session.openedAt;
  return (
    <PortalLink
      className={`appeal-card${session.unread > 0 ? ' new' : ''}`}
      href={`${place.base}/appeals/${session.id}`}
    >
      <span className="row between">
        <span className={`chip chip-${badge.tone}`}>
          <Icon of={badge.icon} size={16} />
          {badge.word}
        </span>
        <time className="small faint num nowrap" dateTime={at} title={format.exact(at)}>
          {capitalize(format.dayTime(at, now))}
        </time>
      </span>
      <h2 dir="auto">{session.preview}</h2>
      <p className="small quiet">{lineOf(props)}</p>
      <Below {...props} />
    </PortalLink>
  );
}
