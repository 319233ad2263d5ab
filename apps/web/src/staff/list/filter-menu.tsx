'use client';
import { channels, priorities, sessionKinds } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n/browser';
import { ListFilter as FilterIcon, X } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuCheck, MenuChoice, MenuItem, MenuLine } from '../../ui/menu.tsx';
import {
  assigneeChoices,
  countNarrowings,
  type ListFilter,
  listOrders,
  notNarrowed,
} from './filter.ts';

interface FilterMenuProps {
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
}

/** The choice that narrows nothing. */
const any = 'any' as const;

/** What the list is narrowed to and how it is sorted, as one menu. */
export function FilterMenu({ filter, onFilter }: FilterMenuProps) {
  const t = useT();
  const chosen = countNarrowings(filter) + (filter.sort ? 1 : 0);
  const anyOption = { value: any, label: t('desk.filter.any') };
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          icon={FilterIcon}
          label={
            chosen > 0
              ? t('desk.filter.on', { n: formatNumber(t.locale, chosen) })
              : t('desk.filter.title')
          }
          className="filter-button"
          data-on={chosen > 0 ? '' : undefined}
        />
      }
    >
      <MenuCheck
        label={t('desk.filter.only')}
        options={[
          { value: 'unread', label: t('desk.filter.unread'), checked: filter.unread },
          { value: 'late', label: t('desk.filter.late'), checked: filter.late },
        ]}
        onCheck={(value, checked) => onFilter({ [value]: checked })}
      />
      <MenuLine />
      <MenuChoice
        label={t('desk.filter.assignee')}
        value={filter.assignee ?? any}
        options={[
          anyOption,
          ...assigneeChoices.map((value) => ({ value, label: t(`desk.filter.${value}`) })),
        ]}
        onChoose={(value) => onFilter({ assignee: value === any ? null : value })}
      />
      <MenuChoice
        label={t('desk.filter.priority')}
        value={filter.priority ?? any}
        options={[
          anyOption,
          ...priorities
            .toReversed()
            .map((value) => ({ value, label: t(`words.priority.${value}`) })),
        ]}
        onChoose={(value) => onFilter({ priority: value === any ? null : value })}
      />
      <MenuChoice
        label={t('desk.filter.kind')}
        value={filter.kind ?? any}
        options={[
          anyOption,
          ...sessionKinds.map((value) => ({ value, label: t(`words.kind.${value}`) })),
        ]}
        onChoose={(value) => onFilter({ kind: value === any ? null : value })}
      />
      <MenuChoice
        label={t('desk.filter.channel')}
        value={filter.channel ?? any}
        options={[
          anyOption,
          ...channels.map((value) => ({ value, label: t(`words.channel.${value}`) })),
        ]}
        onChoose={(value) => onFilter({ channel: value === any ? null : value })}
      />
      <MenuLine />
      <MenuChoice
        label={t('desk.sort.title')}
        value={filter.sort ?? 'urgency'}
        options={listOrders.map((value) => ({ value, label: t(`desk.sort.${value}`) }))}
        onChoose={(value) => onFilter({ sort: value === 'urgency' ? null : value })}
      />
      {chosen > 0 && (
        <>
          <MenuLine />
          <MenuItem icon={X} onSelect={() => onFilter({ ...notNarrowed, sort: null })}>
            {t('desk.filter.clear')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
