'use client';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useCallback } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { DateField } from '../parts/date-field.tsx';
import { FilterChoice } from '../parts/filter-choice.tsx';
import { SearchField } from '../parts/search-field.tsx';
import type { AuditFilter } from './audit-query.ts';
import { targets } from './audit-words.ts';

const mostOffered = 100;

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (change: Partial<AuditFilter>) => void;
}

/** By words, by what was touched, by whom, and when. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const t = useT();
  const { client } = useDesk();
  const { data } = useQuery({
    queryKey: ['people', 'actors'] as const,
    queryFn: ({ signal }) => client.listStaff({ query: { limit: mostOffered } }, { signal }),
  });
  const actors = data?.items.filter(({ role }) => role !== 'agent') ?? [];
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <div className="filter-bar">
      <SearchField label={t('people.audit.search')} value={filter.q} onChange={search} />
      <FilterChoice
        label={t('people.audit.target')}
        any={t('people.audit.anyTarget')}
        value={filter.target}
        options={targets.map((target) => [target, t(`people.target.${target}`)] as const)}
        onChange={(value) => onChange({ target: value })}
      />
      <FilterChoice
        label={t('people.audit.actor')}
        any={t('people.audit.anyActor')}
        value={filter.actor}
        options={actors.map(({ id, name }) => [id, name] as const)}
        onChange={(value) => onChange({ actor: value })}
      />
      <DateField
        className="filter-day"
        label={t('people.audit.from')}
        value={filter.from}
        max={filter.to || undefined}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        className="filter-day"
        label={t('people.audit.to')}
        value={filter.to}
        min={filter.from || undefined}
        onChange={(to) => onChange({ to })}
      />
      {filter.of && (
        <Button size="s" icon={X} onClick={() => onChange({ of: null })}>
          {t('people.audit.ofOne')}
        </Button>
      )}
    </div>
  );
}
