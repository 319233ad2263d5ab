import type { Permission } from '@civicconnect/contract';
import type { KeyOf } from '@civicconnect/i18n';
import {
  ArchiveRestore,
  Bot,
  Brain,
  Building2,
  ChartColumn,
  ChartNoAxesCombined,
  CircleHelp,
  Cpu,
  FileText,
  FlaskConical,
  Gauge,
  HeartPulse,
  KeyRound,
  Landmark,
  Lightbulb,
  type LucideIcon,
  MapPinned,
  Megaphone,
  MessageCircleQuestion,
  MessageSquareQuote,
  ReceiptText,
  ScrollText,
  Search,
  ShieldAlert,
  ShieldX,
  SlidersHorizontal,
  UsersRound,
  Waypoints,
  Webhook,
} from 'lucide-react';

interface PageLink {
  href: string;
  icon: LucideIcon;
  label: KeyOf<'nav'>;
  permission: Permission;
}

/** Every page beside the inbox, in the order of the sidebar and of the command palette. */
const pageGroups: readonly { title: KeyOf<'nav'>; links: readonly PageLink[] }[] = [
  {
    title: 'nav.work',
    links: [
      {
        href: '/staff/overview',
        icon: ChartColumn,
        label: 'nav.overview',
        permission: 'analytics.own',
      },
      {
        href: '/staff/analytics',
        icon: ChartNoAxesCombined,
        label: 'nav.analytics',
        permission: 'analytics.own',
      },
      {
        href: '/staff/improvements',
        icon: Lightbulb,
        label: 'nav.improvements',
        permission: 'analytics.organization',
      },
      { href: '/staff/search', icon: Search, label: 'nav.search', permission: 'search' },
    ],
  },
  {
    title: 'nav.router',
    links: [
      {
        href: '/staff/router',
        icon: FlaskConical,
        label: 'nav.preview',
        permission: 'learned.manage',
      },
      {
        href: '/staff/router/learned',
        icon: Brain,
        label: 'nav.learned',
        permission: 'learned.manage',
      },
    ],
  },
  {
    title: 'nav.admin',
    links: [
      {
        href: '/staff/admin/departments',
        icon: Building2,
        label: 'nav.departments',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/staff',
        icon: UsersRound,
        label: 'nav.staff',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/neighborhoods',
        icon: MapPinned,
        label: 'nav.neighborhoods',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/documents',
        icon: FileText,
        label: 'nav.documents',
        permission: 'knowledge.edit',
      },
      {
        href: '/staff/admin/faqs',
        icon: MessageCircleQuestion,
        label: 'nav.faqs',
        permission: 'knowledge.edit',
      },
      {
        href: '/staff/admin/unanswered',
        icon: CircleHelp,
        label: 'nav.unanswered',
        permission: 'knowledge.edit',
      },
      {
        href: '/staff/quick-replies',
        icon: MessageSquareQuote,
        label: 'nav.quickReplies',
        permission: 'knowledge.edit',
      },
      {
        href: '/staff/admin/settings',
        icon: SlidersHorizontal,
        label: 'nav.settings',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/channels',
        icon: Waypoints,
        label: 'nav.channels',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/assistant',
        icon: Bot,
        label: 'nav.assistant',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/api-keys',
        icon: KeyRound,
        label: 'nav.apiKeys',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/webhooks',
        icon: Webhook,
        label: 'nav.webhooks',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/archive',
        icon: ArchiveRestore,
        label: 'nav.exportImport',
        permission: 'export',
      },
      {
        href: '/staff/admin/models',
        icon: Cpu,
        label: 'nav.models',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/ledger',
        icon: ReceiptText,
        label: 'nav.ledger',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/limits',
        icon: Gauge,
        label: 'nav.limits',
        permission: 'organization.manage',
      },
      {
        href: '/staff/admin/audit',
        icon: ScrollText,
        label: 'nav.audit',
        permission: 'audit.read',
      },
      {
        href: '/staff/admin/broadcasts',
        icon: Megaphone,
        label: 'nav.broadcasts',
        permission: 'broadcast.departments',
      },
    ],
  },
  {
    title: 'nav.platform',
    links: [
      {
        href: '/staff/platform/quarantine',
        icon: ShieldAlert,
        label: 'nav.quarantine',
        permission: 'quarantine.manage',
      },
      {
        href: '/staff/platform/injection-log',
        icon: ShieldX,
        label: 'nav.injectionLog',
        permission: 'quarantine.manage',
      },
      {
        href: '/staff/platform/organizations',
        icon: Landmark,
        label: 'nav.organizations',
        permission: 'platform.manage',
      },
      {
        href: '/staff/platform/system',
        icon: HeartPulse,
        label: 'nav.system',
        permission: 'platform.manage',
      },
    ],
  },
];

/** The pages that the reader may open, group by group; a group without one is left out. */
export function pagesFor(may: (permission: Permission) => boolean): typeof pageGroups {
  return pageGroups
    .map(({ title, links }) => ({ title, links: links.filter((link) => may(link.permission)) }))
    .filter(({ links }) => links.length > 0);
}
