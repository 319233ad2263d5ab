'use client';
import type { Role, StaffState } from '@civicconnect/contract';
import { useCallback } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import type { PeopleFilter } from './people-query.ts';
import { SearchField } from './search-field.tsx';

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
      <Choice
        quiet
        className="filter-choice"
        label={t('people.person.role')}
        value={filter.role ?? ''}
        onChange={(value) => onChange({ role: roles.find((role) => role === value) ?? null })}
      >
        <option value="">{t('people.anyRole')}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`words.role.${role}`)}
          </option>
        ))}
      </Choice>
      <Choice
        quiet
        className="filter-choice"
        label={t('people.department')}
        value={filter.department ?? ''}
        onChange={(value) => onChange({ department: value || null })}
      >
        <option value="">{t('people.anyDepartment')}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        quiet
        className="filter-choice"
        label={t('people.state')}
        value={filter.state ?? ''}
        onChange={(value) => onChange({ state: states.find((state) => state === value) ?? null })}
      >
        <option value="">{t('people.anyState')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`people.states.${state}`)}
          </option>
        ))}
      </Choice>
    </div>
  );
}
