'use client';
import type { Permission } from '@civicconnect/contract';
import { Brain, Building2, Cpu, FlaskConical, type LucideIcon } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';

interface PageLink {
  href: string;
  icon: LucideIcon;
  label: 'brain.nav.preview' | 'brain.nav.learned' | 'brain.nav.departments' | 'brain.nav.models';
}

const groups: readonly {
  title: 'brain.nav.router' | 'brain.nav.admin';
  permission: Permission;
  links: readonly PageLink[];
}[] = [
  {
    title: 'brain.nav.router',
    permission: 'learned.manage',
    links: [
      { href: '/staff/router', icon: FlaskConical, label: 'brain.nav.preview' },
      { href: '/staff/router/learned', icon: Brain, label: 'brain.nav.learned' },
    ],
  },
  {
    title: 'brain.nav.admin',
    permission: 'organization.manage',
    links: [
      { href: '/staff/admin/departments', icon: Building2, label: 'brain.nav.departments' },
      { href: '/staff/admin/models', icon: Cpu, label: 'brain.nav.models' },
    ],
  },
];

/**
 * The pages beside the inbox, as far as the reader may open them. Whole pages, not fetched parts: their styles stand
 * in them, and a part would bring those once more. */
export function PageLinks() {
  const t = useT();
  const { may } = useDesk();
  const here = usePathname();
  return groups
    .filter(({ permission }) => may(permission))
    .map(({ title, links }) => (
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
