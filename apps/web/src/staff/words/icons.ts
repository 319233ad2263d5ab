import type { Channel, SessionStatus } from '@civicconnect/contract';
import {
  Bot,
  Briefcase,
  Building2,
  Bus,
  Check,
  CircleDot,
  Droplets,
  Flame,
  Globe,
  GraduationCap,
  HandHeart,
  HeartPulse,
  House,
  Inbox,
  Landmark,
  Leaf,
  type LucideIcon,
  Map as MapIcon,
  MessageCircle,
  Pause,
  Plug,
  Recycle,
  Route,
  Scale,
  School,
  Send,
  Shield,
  ShieldAlert,
  Split,
  TrafficCone,
  Trash2,
  Trees,
  Users,
  Waypoints,
  Wheat,
  Zap,
} from 'lucide-react';
import type { Tone } from '../../ui/pill.tsx';

/** Icons a department may carry; any other name falls back to a building. */
export const departmentIcons: Record<string, LucideIcon> = {
  briefcase: Briefcase,
  'building-2': Building2,
  bus: Bus,
  droplets: Droplets,
  flame: Flame,
  'graduation-cap': GraduationCap,
  'hand-heart': HandHeart,
  'heart-pulse': HeartPulse,
  house: House,
  landmark: Landmark,
  leaf: Leaf,
  map: MapIcon,
  recycle: Recycle,
  route: Route,
  scale: Scale,
  school: School,
  shield: Shield,
  'traffic-cone': TrafficCone,
  'trash-2': Trash2,
  trees: Trees,
  users: Users,
  wheat: Wheat,
  zap: Zap,
};

export function departmentIcon(name: string | null): LucideIcon {
  return (name && departmentIcons[name]) || Building2;
}

export const channelIcons: Record<Channel, LucideIcon> = {
  web: Globe,
  telegram: Send,
  widget: MessageCircle,
  api: Plug,
};

/** How each state looks: always a word, an icon and a tone together. */
export const statusLooks: Record<SessionStatus, { icon: LucideIcon; tone: Tone }> = {
  routing: { icon: Waypoints, tone: 'accent' },
  assisting: { icon: Bot, tone: 'ai' },
  triage: { icon: Split, tone: 'warn' },
  quarantined: { icon: ShieldAlert, tone: 'danger' },
  queued: { icon: Inbox, tone: 'neutral' },
  active: { icon: CircleDot, tone: 'accent' },
  held: { icon: Pause, tone: 'neutral' },
  closed: { icon: Check, tone: 'ok' },
};
