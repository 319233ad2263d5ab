import { sessionKinds, sessionStatuses } from '@civicconnect/contract';
import { Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { FilterChoice } from '../parts/filter-choice.tsx';
import { periods, type Wanted } from './search-query.ts';

/** The server is asked when typing pauses for this long. */
const pauseMs = 220;

interface SearchFormProps {
  wanted: Wanted;
  field: RefObject<HTMLInputElement | null>;
  onChange: (change: Partial<Wanted>) => void;
  /** Enter in the field: what was typed is worth remembering. */
  onSubmit: (q: string) => void;
}

/** The question and what narrows it. */
export function SearchForm({ wanted, field, onChange, onSubmit }: SearchFormProps) {
  const t = useT();
  const [typed, setTyped] = useState(wanted.q);
  useEffect(() => setTyped(wanted.q), [wanted.q]);
  useEffect(() => {
    if (typed.trim() === wanted.q.trim()) return;
    const timer = setTimeout(() => onChange({ q: typed.trim() }), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, wanted.q, onChange]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ q: typed.trim() });
          onSubmit(typed.trim());
        }}
      >
        <Field
          ref={field}
          quiet
          size="l"
          label={t('find.field')}
          placeholder={t('find.field')}
          icon={Search}
          type="search"
          dir="auto"
          enterKeyHint="search"
          autoComplete="off"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SearchFilters wanted={wanted} onChange={onChange} />
      </form>
    </search>
  );
}

function SearchFilters({ wanted, onChange }: Pick<SearchFormProps, 'wanted' | 'onChange'>) {
  const t = useT();
  const { departments } = useDesk();
  return (
    <div className="filter-bar found-filters">
      <FilterChoice
        label={t('find.department')}
        any={t('find.anyDepartment')}
        value={wanted.department}
        options={departments.map(({ id, name }) => [id, name] as const)}
        onChange={(value) => onChange({ department: value })}
      />
      <FilterChoice
        label={t('find.status')}
        any={t('find.anyStatus')}
        value={wanted.status}
        options={sessionStatuses.map((status) => [status, t(`words.status.${status}`)] as const)}
        onChange={(value) => onChange({ status: value })}
      />
      <FilterChoice
        label={t('find.kind')}
        any={t('find.anyKind')}
        value={wanted.kind}
        options={sessionKinds.map((kind) => [kind, t(`find.kind.${kind}`)] as const)}
        onChange={(value) => onChange({ kind: value })}
      />
      <Choice
        quiet
        className="filter-choice"
        label={t('find.period')}
        value={wanted.period}
        onChange={(value) =>
          onChange({ period: periods.find((period) => period === value) ?? 'any' })
        }
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {t(`find.period.${period}`)}
          </option>
        ))}
      </Choice>
    </div>
  );
}
