import type { NotificationKind } from '@civicconnect/contract';
import {
  AlarmClock,
  ArrowLeftRight,
  AtSign,
  CircleAlert,
  Clock,
  Flag,
  Inbox,
  Lightbulb,
  type LucideIcon,
  Megaphone,
  MessageSquare,
  RouteOff,
  ShieldAlert,
  Shuffle,
  Split,
  UserRoundCheck,
  UserRoundX,
  Users,
  WifiOff,
} from 'lucide-react';

export interface NewsLook {
  icon: LucideIcon;
  tone: 'neutral' | 'accent' | 'warn' | 'danger';
}

/** How each kind looks: what is late is red, what needs a decision soon is amber. */
export const newsLooks: Record<NotificationKind, NewsLook> = {
  queued: { icon: Inbox, tone: 'accent' },
  assigned: { icon: UserRoundCheck, tone: 'accent' },
  transferred: { icon: ArrowLeftRight, tone: 'accent' },
  citizen_wrote: { icon: MessageSquare, tone: 'accent' },
  wrong_place: { icon: Flag, tone: 'warn' },
  closing_soon: { icon: AlarmClock, tone: 'warn' },
  closed: { icon: Clock, tone: 'neutral' },
  deadline_soon: { icon: Clock, tone: 'warn' },
  deadline_late: { icon: CircleAlert, tone: 'danger' },
  triage: { icon: Split, tone: 'warn' },
  moved_again: { icon: Shuffle, tone: 'warn' },
  without_consideration_proposed: { icon: Users, tone: 'warn' },
  unattended: { icon: UserRoundX, tone: 'warn' },
  mentioned: { icon: AtSign, tone: 'accent' },
  suggested: { icon: Lightbulb, tone: 'accent' },
  quarantined: { icon: ShieldAlert, tone: 'danger' },
  quarantine_waiting: { icon: ShieldAlert, tone: 'danger' },
  router_alert: { icon: RouteOff, tone: 'warn' },
  channel_trouble: { icon: WifiOff, tone: 'danger' },
  broadcast: { icon: Megaphone, tone: 'neutral' },
};
