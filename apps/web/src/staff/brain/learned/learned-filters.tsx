'use client';
import type { ExampleSource } from '@civicconnect/contract';
import { useCallback } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { FilterChoice } from '../../parts/filter-choice.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import type { LearnedFilter } from './learned-query.ts';

const sources: readonly ExampleSource[] = ['corrected', 'confirmed', 'seed'];

interface LearnedFiltersProps {
  filter: LearnedFilter;
  onChange: (change: Partial<LearnedFilter>) => void;
}

/** Search, source, department; active ones or those taken out. */
export function LearnedFilters({ filter, onChange }: LearnedFiltersProps) {
  const t = useT();
  const { departments } = useDesk();
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  const states = ['active', 'retired'] as const;
  return (
    <div className="filter-bar">
      <fieldset className="segments" aria-label={t('brain.learned.state')}>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            className="list-tab"
            aria-pressed={filter.state === state}
            onClick={() => onChange({ state })}
          >
            {t(`brain.learned.state.${state}`)}
          </button>
        ))}
      </fieldset>
      <SearchField label={t('brain.learned.search')} value={filter.q} onChange={search} />
      <FilterChoice
        label={t('brain.learned.source')}
        any={t('brain.learned.anySource')}
        value={filter.source}
        options={sources.map((source) => [source, t(`brain.source.${source}`)] as const)}
        onChange={(value) => onChange({ source: value })}
      />
      <FilterChoice
        label={t('brain.learned.department')}
        any={t('brain.learned.anyDepartment')}
        value={filter.department}
        options={departments.map(({ id, name }) => [id, name] as const)}
        onChange={(value) => onChange({ department: value })}
      />
    </div>
  );
}
