'use client';
import { Menu as MenuIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { SessionList } from '../data/use-session-list.ts';
import { DepartmentTile } from '../desk/department-tile.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ArchiveFilters } from './archive-filters.tsx';
import { isAssisting, type ListFilter, statusChoices, wholeList } from './filter.ts';
import { FilterBox } from './filter-box.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { hasGroups } from './groups.ts';
import { ListEmpty, ListError, ListLoading } from './list-states.tsx';
import { NarrowedBy } from './narrowed-by.tsx';
import { SessionRows } from './session-rows.tsx';

interface ListPaneProps {
  filter: ListFilter;
  list: SessionList;
  selectedId: string | null;
  cursorId: string | null;
  lost: { sessionId: string; winner: string } | null;
  filterInput: RefObject<HTMLInputElement | null>;
  onFilter: (change: Partial<ListFilter>) => void;
  onOpen: (sessionId: string) => void;
  onCursor: (sessionId: string) => void;
  onLeaveFilter: () => void;
  onMenu: () => void;
}

/** The second pane: title, filters and the list itself in whatever state it is. */
export function ListPane(props: ListPaneProps) {
  const { filter } = props;
  const t = useT();
  const department = useDesk().departmentOf(filter.department);
  const isArchive = filter.view === 'archive';
  const watched = isAssisting(filter);
  const own = watched ? t('words.status.assisting') : t(`staff.view.${filter.view}`);
  const title = (!isArchive && department?.name) || own;
  const choices = watched ? [] : statusChoices(filter.view);
  return (
    <section className="list-pane" aria-label={title}>
      <header className="pane-head">
        <IconButton
          icon={MenuIcon}
          label={t('staff.nav.open')}
          className="only-narrow"
          onClick={props.onMenu}
        />
        {department && !isArchive && (
          <span className="only-phone">
            <DepartmentTile department={department} />
          </span>
        )}
        <h2 className="pane-title min-w-0 flex-1 truncate">{title}</h2>
        <FilterBox
          value={filter.q}
          inputRef={props.filterInput}
          onChange={(q) => props.onFilter({ q })}
          onLeave={props.onLeaveFilter}
        />
        <FilterMenu filter={filter} onFilter={props.onFilter} />
      </header>
      <fieldset className="list-tabs" aria-label={t('staff.filter.status')}>
        {choices.length > 0 && (
          <StatusTab
            label={t('staff.filter.all')}
            on={!filter.status}
            onPress={() => props.onFilter({ status: null })}
          />
        )}
        {choices.map((status) => (
          <StatusTab
            key={status}
            label={t(`words.status.${status}`)}
            on={filter.status === status}
            onPress={() => props.onFilter({ status })}
          />
        ))}
        {choices.length === 0 && (
          <p className="truncate px-[6px] text-meta leading-[26px] text-text-3">
            {watched ? t('talk.list.about') : t.maybe(`staff.about.${filter.view}`)}
          </p>
        )}
      </fieldset>
      {isArchive && <ArchiveFilters filter={filter} onFilter={props.onFilter} />}
      <NarrowedBy filter={filter} onFilter={props.onFilter} />
      <ListBody {...props} title={title} />
    </section>
  );
}

function StatusTab({ label, on, onPress }: { label: string; on: boolean; onPress: () => void }) {
  return (
    <button type="button" className="list-tab" aria-pressed={on} onClick={onPress}>
      {label}
    </button>
  );
}

function ListBody(props: ListPaneProps & { title: string }) {
  const { filter, list } = props;
  const t = useT();
  if (list.loading) return <ListLoading />;
  if (list.error && list.sessions.length === 0) {
    const said = list.error instanceof ProblemError ? list.error.problem.detail : '';
    return <ListError error={said || t('staff.list.failed')} onRetry={list.retry} />;
  }
  if (list.sessions.length === 0) {
    return (
      <ListEmpty
        filter={filter}
        onClear={() =>
          props.onFilter(
            wholeList(filter.view, filter.view === 'archive' ? null : filter.department),
          )
        }
      />
    );
  }
  return (
    <SessionRows
      list={list}
      label={props.title}
      withGroups={hasGroups(filter)}
      selectedId={props.selectedId}
      cursorId={props.cursorId}
      lost={props.lost}
      onOpen={props.onOpen}
      onCursor={props.onCursor}
    />
  );
}
