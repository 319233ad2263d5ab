'use client';
import type { SessionView } from '@civicconnect/contract';
import {
  Archive,
  Bot,
  CircleDashed,
  Inbox,
  type LucideIcon,
  Pause,
  Search,
  Split,
  UserRoundCheck,
} from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useCounts } from '../data/counts.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { assistingList, wholeList } from '../list/filter.ts';
import { pagesFor } from '../shell/page-groups.ts';
import { departmentIcon } from '../words/icons.ts';
import type { Command } from './command.ts';
import type { PageCommands } from './palette-context.tsx';

const views: readonly { view: SessionView; icon: LucideIcon }[] = [
  { view: 'all', icon: Inbox },
  { view: 'mine', icon: UserRoundCheck },
  { view: 'unassigned', icon: CircleDashed },
  { view: 'held', icon: Pause },
  { view: 'triage', icon: Split },
  { view: 'archive', icon: Archive },
];

/** Everything the palette offers for what was typed: the session, lists, queues, pages, the search. */
export function useCommands(page: PageCommands, typed: string): Command[] {
  const t = useT();
  const { me, departments, may } = useDesk();
  const counts = useCounts();
  const own = new Set(me.departments.map(({ id }) => id));
  const visible = me.role === 'agent' ? departments.filter(({ id }) => own.has(id)) : departments;
  const countOf = (view: SessionView) =>
    view === 'all' || view === 'archive' ? undefined : counts?.[view];
  const words = typed.trim();
  return [
    ...page.session,
    ...views.map(
      ({ view, icon }): Command => ({
        id: `list-${view}`,
        group: 'lists',
        icon,
        label: t(`staff.view.${view}`),
        count: countOf(view),
        run: () => page.showList(wholeList(view)),
      }),
    ),
    {
      id: 'list-assisting',
      group: 'lists',
      icon: Bot,
      label: t('words.status.assisting'),
      run: () => page.showList(assistingList),
    },
    ...visible.map(
      ({ id, name, icon }): Command => ({
        id: `queue-${id}`,
        group: 'queues',
        icon: departmentIcon(icon),
        label: name,
        count: counts?.departments.find(({ departmentId }) => departmentId === id)?.open,
        run: () => page.showList(wholeList('all', id)),
      }),
    ),
    ...pagesFor(may).flatMap(({ links }) =>
      links.map(
        ({ href, icon, label }): Command => ({
          id: href,
          group: 'pages',
          icon,
          label: t(label),
          run: () => window.location.assign(href),
        }),
      ),
    ),
    ...(words
      ? [
          {
            id: 'search',
            group: 'search' as const,
            icon: Search,
            label: t('desk.palette.searchFor', { text: words }),
            run: () => window.location.assign(`/staff/search?q=${encodeURIComponent(words)}`),
          },
        ]
      : []),
  ];
}
