'use client';
import { closeReasons } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { DateField } from '../parts/date-field.tsx';
import type { ListFilter } from './filter.ts';

interface ArchiveFiltersProps {
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
}

/** What the archive is looked through by: when something was closed, where, and why. */
export function ArchiveFilters({ filter, onFilter }: ArchiveFiltersProps) {
  const t = useT();
  const { departments } = useDesk();
  return (
    <fieldset className="archive-filters" aria-label={t('operate.archive.title')}>
      <DateField
        label={t('operate.archive.from')}
        value={filter.closedFrom}
        max={filter.closedTo || undefined}
        onChange={(closedFrom) => onFilter({ closedFrom })}
      />
      <DateField
        label={t('operate.archive.to')}
        value={filter.closedTo}
        min={filter.closedFrom || undefined}
        onChange={(closedTo) => onFilter({ closedTo })}
      />
      <Choice
        quiet
        label={t('operate.archive.department')}
        value={filter.department ?? ''}
        onChange={(value) => onFilter({ department: value || null })}
      >
        <option value="">{t('operate.archive.anyDepartment')}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        quiet
        label={t('operate.archive.reason')}
        value={filter.closeReason ?? ''}
        onChange={(value) =>
          onFilter({ closeReason: closeReasons.find((reason) => reason === value) ?? null })
        }
      >
        <option value="">{t('operate.archive.anyReason')}</option>
        {closeReasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`words.closeReason.${reason}`)}
          </option>
        ))}
      </Choice>
    </fieldset>
  );
}
