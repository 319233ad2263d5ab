'use client';
import type { SessionView } from '@civicconnect/contract';
import { formatNumber, localized } from '@civicconnect/i18n/browser';
import {
  Archive,
  Bot,
  CircleAlert,
  CircleDashed,
  Inbox,
  type LucideIcon,
  Pause,
  Search,
  Split,
  UserRoundCheck,
} from 'lucide-react';
import { memo, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { LogoImage } from '../../foundation/page/logo.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useCounts } from '../data/counts.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { assistingList, isAssisting, type ListFilter, wholeList } from '../list/filter.ts';
import { AvailabilitySwitch } from '../news/availability-switch.tsx';
import { Bell } from '../news/bell.tsx';
import { usePalette } from '../palette/palette-context.tsx';
import { departmentIcon } from '../words/icons.ts';
import { Emblem } from './emblem.tsx';
import { PageLinks } from './page-links.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import { UserMenu } from './user-menu.tsx';

interface SidebarProps {
  /** Null on a page that is not the inbox. */
  filter: ListFilter | null;
  onShow: (change: Partial<ListFilter>) => void;
  onShortcuts: () => void;
}

const views: readonly {
  view: SessionView;
  icon: LucideIcon;
  count: 'mine' | 'unassigned' | 'held' | 'triage' | null;
}[] = [
  { view: 'mine', icon: UserRoundCheck, count: 'mine' },
  { view: 'unassigned', icon: CircleDashed, count: 'unassigned' },
  { view: 'held', icon: Pause, count: 'held' },
  { view: 'triage', icon: Split, count: 'triage' },
];

/** Where everything is: the organization, the lists and the departments' queues, with live counts. */
export const Sidebar = memo(function Sidebar({ filter, onShow, onShortcuts }: SidebarProps) {
  const t = useT();
  const { organization } = useDesk();
  const counts = useCounts();
  const palette = usePalette();
  const places = useRef<HTMLDivElement>(null);
  useKeptScroll(places);
  const show = (view: SessionView) => onShow(wholeList(view));
  const watching = filter !== null && isAssisting(filter);
  const current = (view: SessionView) =>
    filter?.view === view && filter.department === null && !watching;
  return (
    <nav className="sidebar" aria-label={t('staff.nav.label')}>
      <div className="organization">
        {organization.logo ? (
          <LogoImage logo={organization.logo} height={24} width={64} />
        ) : (
          <span className="organization-mark">
            <Emblem />
          </span>
        )}
        <span className="organization-name">{localized(organization.name, t.locale)}</span>
        <Bell />
      </div>
      <button
        type="button"
        className="sidebar-search"
        aria-keyshortcuts="Control+K"
        onClick={palette.open}
      >
        <Search className="icon-s" aria-hidden="true" />
        <span className="flex-1 text-start">{t('desk.palette.open')}</span>
        <KeyCap>Ctrl K</KeyCap>
      </button>
      <div ref={places} className="sidebar-scroll">
        <NavItem
          icon={Inbox}
          label={t('staff.view.all')}
          late={counts?.late}
          current={current('all')}
          onPress={() => show('all')}
        />
        <NavItem
          icon={Archive}
          label={t('staff.view.archive')}
          current={current('archive')}
          onPress={() => show('archive')}
        />
        <h2 className="nav-heading">{t('staff.nav.views')}</h2>
        {views.map(({ view, icon, count }) => (
          <NavItem
            key={view}
            icon={icon}
            label={t(`staff.view.${view}`)}
            count={count ? counts?.[count] : undefined}
            current={current(view)}
            onPress={() => show(view)}
          />
        ))}
        <NavItem
          icon={Bot}
          label={t('words.status.assisting')}
          count={counts?.assisting}
          current={watching}
          onPress={() => onShow(assistingList)}
        />
        <PageLinks part="work" />
        <DepartmentQueues filter={filter} onShow={onShow} />
        <PageLinks part="others" />
      </div>
      <div className="sidebar-foot">
        <AvailabilitySwitch />
        <UserMenu onShortcuts={onShortcuts} />
      </div>
    </nav>
  );
});

/** The departments' queues; an agent sees those they work in. */
function DepartmentQueues({ filter, onShow }: Pick<SidebarProps, 'filter' | 'onShow'>) {
  const t = useT();
  const { me, departments } = useDesk();
  const counts = useCounts();
  const own = new Set(me.departments.map((department) => department.id));
  const visible = me.role === 'agent' ? departments.filter(({ id }) => own.has(id)) : departments;
  if (visible.length === 0) return null;
  return (
    <>
      <h2 className="nav-heading">{t('staff.nav.queues')}</h2>
      {visible.map((department) => {
        const queue = counts?.departments.find((entry) => entry.departmentId === department.id);
        return (
          <NavItem
            key={department.id}
            icon={departmentIcon(department.icon)}
            label={department.name}
            count={queue?.open}
            late={queue?.late}
            current={filter?.department === department.id}
            onPress={() => onShow(wholeList('all', department.id))}
          />
        );
      })}
    </>
  );
}

interface NavItemProps {
  icon: LucideIcon;
  label: string;
  count?: number;
  late?: number;
  current: boolean;
  onPress: () => void;
}

function NavItem({ icon: Icon, label, count, late, current, onPress }: NavItemProps) {
  const t = useT();
  return (
    <button
      type="button"
      className="nav-item"
      aria-current={current ? 'page' : undefined}
      onClick={onPress}
    >
      <Icon className="icon" aria-hidden="true" />
      <span className="auto-side min-w-0 flex-1 truncate" dir="auto" title={label}>
        {label}
      </span>
      {late !== undefined && late > 0 && (
        <span className="nav-count" data-late="">
          <CircleAlert className="icon-xs" aria-hidden="true" />
          <span aria-hidden="true">{formatNumber(t.locale, late)}</span>
          <span className="sr-only">{t('staff.nav.late', { n: late })}</span>
        </span>
      )}
      {count !== undefined && (
        <span className="nav-count">
          <span aria-hidden="true">{formatNumber(t.locale, count)}</span>
          <span className="sr-only">{t('staff.nav.count', { n: count })}</span>
        </span>
      )}
    </button>
  );
}
