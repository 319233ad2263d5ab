'use client';
import type { Permission } from '@civicconnect/contract';
import type { KeyOf } from '@civicconnect/i18n';
import {
  Brain,
  Building2,
  ChartColumn,
  Cpu,
  FlaskConical,
  HeartPulse,
  Landmark,
  type LucideIcon,
  MapPinned,
  Megaphone,
  MessageSquareQuote,
  ScrollText,
  Search,
  ShieldAlert,
  ShieldX,
  SlidersHorizontal,
  UsersRound,
  Waypoints,
} from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';

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
        href: '/staff/admin/models',
        icon: Cpu,
        label: 'nav.models',
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

/**
 * The pages beside the inbox, as far as the reader may open them. Whole pages, not fetched parts: their styles stand
 * in them, and a part would bring those once more. */
export function PageLinks() {
  const t = useT();
  const { may } = useDesk();
  const here = usePathname();
  return pagesFor(may).map(({ title, links }) => (
    <div key={title}>
      <h2 className="nav-heading">{t(title)}</h2>
      {links.map(({ href, icon: Icon, label }) => (
        <a
          key={href}
          href={href}
          className="nav-item"
          aria-current={here === href ? 'page' : undefined}
        >
          <Icon className="icon" aria-hidden="true" />
          <span className="min-w-0 flex-1 truncate">{t(label)}</span>
        </a>
      ))}
    </div>
  ));
}
