'use client';
import type { Role, StaffState } from '@civicconnect/contract';
import { useCallback } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { FilterChoice } from '../parts/filter-choice.tsx';
import { SearchField } from '../parts/search-field.tsx';
import type { PeopleFilter } from './people-query.ts';

const roles: readonly Role[] = ['agent', 'operator', 'admin', 'superuser'];
const states: readonly StaffState[] = ['active', 'invited', 'deactivated'];

interface PeopleFiltersProps {
  filter: PeopleFilter;
  onChange: (change: Partial<PeopleFilter>) => void;
}

/** By name or e-mail, role, department and state of the account. */
export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const t = useT();
  const { departments } = useDesk();
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <div className="filter-bar">
      <SearchField label={t('people.search')} value={filter.q} onChange={search} />
      <FilterChoice
        label={t('people.person.role')}
        any={t('people.anyRole')}
        value={filter.role}
        options={roles.map((role) => [role, t(`words.role.${role}`)] as const)}
        onChange={(value) => onChange({ role: value })}
      />
      <FilterChoice
        label={t('people.department')}
        any={t('people.anyDepartment')}
        value={filter.department}
        options={departments.map(({ id, name }) => [id, name] as const)}
        onChange={(value) => onChange({ department: value })}
      />
      <FilterChoice
        label={t('people.state')}
        any={t('people.anyState')}
        value={filter.state}
        options={states.map((state) => [state, t(`people.states.${state}`)] as const)}
        onChange={(value) => onChange({ state: value })}
      />
    </div>
  );
}
