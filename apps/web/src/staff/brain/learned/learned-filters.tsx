'use client';
import type { ExampleSource } from '@civicconnect/contract';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import type { LearnedFilter } from './learned-query.ts';

const sources: readonly ExampleSource[] = ['corrected', 'confirmed', 'seed'];
/** The server is asked when typing pauses for this long. */
const pauseMs = 250;

interface LearnedFiltersProps {
  filter: LearnedFilter;
  onChange: (change: Partial<LearnedFilter>) => void;
}

/** Search, source, department; active ones or those taken out. */
export function LearnedFilters({ filter, onChange }: LearnedFiltersProps) {
  const t = useT();
  const { departments } = useDesk();
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
      <SearchField value={filter.q} onChange={(q) => onChange({ q })} />
      <Choice
        quiet
        className="filter-choice"
        label={t('brain.learned.source')}
        value={filter.source ?? ''}
        onChange={(value) =>
          onChange({ source: sources.find((source) => source === value) ?? null })
        }
      >
        <option value="">{t('brain.learned.anySource')}</option>
        {sources.map((source) => (
          <option key={source} value={source}>
            {t(`brain.source.${source}`)}
          </option>
        ))}
      </Choice>
      <Choice
        quiet
        className="filter-choice"
        label={t('brain.learned.department')}
        value={filter.department ?? ''}
        onChange={(value) => onChange({ department: value || null })}
      >
        <option value="">{t('brain.learned.anyDepartment')}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
    </div>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Field
      quiet
      className="filter-search"
      label={t('brain.learned.search')}
      placeholder={t('brain.learned.search')}
      icon={Search}
      type="search"
      dir="auto"
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
