'use client';
import { escalationReasons, type Session, type TimelineEntry } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import {
  AlarmClock,
  ArrowLeftRight,
  CalendarPlus,
  Check,
  Flag,
  Inbox,
  ListRestart,
  type LucideIcon,
  MessageSquareReply,
  Pause,
  Play,
  RotateCcw,
  ShieldAlert,
  ShieldCheck,
  Shuffle,
  Split,
  Star,
  Undo2,
  UserRoundCheck,
  Users,
  Waypoints,
} from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { historyQuery } from '../data/history-query.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { PanelLoading } from './panel-loading.tsx';

const icons: Record<TimelineEntry['kind'], LucideIcon> = {
  received: Inbox,
  routed: Waypoints,
  triaged: Split,
  quarantined: ShieldAlert,
  released: ShieldCheck,
  picked: UserRoundCheck,
  assigned: UserRoundCheck,
  confirmed: Check,
  moved: Shuffle,
  correction_undone: Undo2,
  transferred: ArrowLeftRight,
  returned: ListRestart,
  held: Pause,
  resumed: Play,
  answered: MessageSquareReply,
  wrong_place: Flag,
  warned: AlarmClock,
  deadline_extended: CalendarPlus,
  closed: Check,
  reopened: RotateCcw,
  escalated: Users,
  feedback: Star,
};

/** Everything that happened to the session, oldest first; asked for again when its state changed. */
export function HistorySection({ session }: { session: Session }) {
  const t = useT();
  const { client } = useDesk();
  const history = useQuery({
    ...historyQuery(client, session),
    placeholderData: (known) => known,
  });
  return (
    <section className="panel-section">
      <h3 className="panel-heading">{t('staff.history.title')}</h3>
      {history.isPending && <PanelLoading />}
      <ol className="history">
        {history.data?.items.map((entry) => (
          <Step key={entry.id} entry={entry} />
        ))}
      </ol>
      {history.isError && !history.data && (
        <p className="text-meta text-text-3">
          {t('staff.history.failed')}{' '}
          <button type="button" className="link-button" onClick={() => void history.refetch()}>
            {t('common.action.retry')}
          </button>
        </p>
      )}
    </section>
  );
}

function Step({ entry }: { entry: TimelineEntry }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { departmentOf } = useDesk();
  const Icon = icons[entry.kind];
  const department = departmentOf(entry.department?.id)?.name ?? entry.department?.name;
  const withDepartment =
    department && ['routed', 'moved', 'correction_undone'].includes(entry.kind);
  return (
    <li className="history-step">
      <Icon className="icon-s" aria-hidden="true" />
      <div className="min-w-0">
        <p className="text-text-2">
          {t(`words.timeline.${entry.kind}`)}
          {withDepartment && <>: {department}</>}
          {entry.confidence !== null && (
            <span className="text-text-3"> ({times.percent(entry.confidence)})</span>
          )}
        </p>
        <Reason entry={entry} />
        <p className="flex flex-wrap gap-x-[8px] text-text-3">
          {entry.actor.kind === 'staff' && entry.actor.name && <bdi>{entry.actor.name}</bdi>}
          <time dateTime={entry.at} title={times.exact(entry.at)}>
            {times.dayTime(entry.at, now)}
          </time>
        </p>
      </div>
    </li>
  );
}

/** What was given as the reason: a rule's is a word of ours, people's are their own. */
function Reason({ entry: { kind, reason } }: { entry: TimelineEntry }) {
  const t = useT();
  const rule = kind === 'escalated' && escalationReasons.find((known) => known === reason);
  if (!reason) return null;
  return (
    <p className="auto-side text-text-3" dir="auto">
      {rule ? t(`words.escalation.${rule}`) : reason}
    </p>
  );
}
