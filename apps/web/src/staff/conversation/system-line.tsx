'use client';
import type { SystemLine as Line, Message, Session } from '@civicconnect/contract';
import { systemText } from '@civicconnect/i18n/browser';
import {
  AlarmClock,
  ArrowLeftRight,
  Bot,
  CalendarPlus,
  Check,
  Inbox,
  type LucideIcon,
  Pause,
  Play,
  RotateCcw,
  ShieldCheck,
  Shuffle,
  Split,
  UserRoundCheck,
  Users,
  Waypoints,
} from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useTimes } from '../time/use-times.ts';
import { inReadersWords } from './readers-words.ts';

const icons: Record<Line['code'], LucideIcon> = {
  opened: Inbox,
  routed: Waypoints,
  triaged: Split,
  picked: UserRoundCheck,
  confirmed: Check,
  moved: Shuffle,
  transferred: ArrowLeftRight,
  held: Pause,
  resumed: Play,
  closing_soon: AlarmClock,
  closed: Check,
  reopened: RotateCcw,
  released: ShieldCheck,
  deadline_extended: CalendarPlus,
  escalated: Users,
  handed_back: Bot,
};

/** A line of the program in the conversation: what the citizen was told, in the reader's language. */
export function SystemLine({ message, session }: { message: Message; session: Session }) {
  const t = useT();
  const times = useTimes();
  const { organization, departmentOf } = useDesk();
  const { system } = message;
  const Icon = system ? icons[system.code] : Inbox;
  const line = system && inReadersWords(system, departmentOf);
  const text = (line && systemText(t, line, organization.timeZone)) || message.text;
  const routed = system?.code === 'routed' && session.routing;
  return (
    <div className="system-line">
      <Icon className="icon-s" aria-hidden="true" />
      <span>
        <bdi>{text}</bdi>{' '}
        {routed && (
          <span>{t('staff.system.confidence', { share: times.percent(routed.confidence) })} </span>
        )}
        <time dateTime={message.createdAt} title={times.exact(message.createdAt)}>
          {times.time(message.createdAt)}
        </time>
      </span>
    </div>
  );
}
