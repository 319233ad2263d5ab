import { sessionKinds, sessionStatuses } from '@civicconnect/contract';
import { Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
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
  const oneOf = <T extends string>(list: readonly T[], value: string) =>
    list.find((one) => one === value) ?? null;
  return (
    <div className="filter-bar found-filters">
      <Choice
        quiet
        className="filter-choice"
        label={t('find.department')}
        value={wanted.department ?? ''}
        onChange={(value) => onChange({ department: value || null })}
      >
        <option value="">{t('find.anyDepartment')}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        quiet
        className="filter-choice"
        label={t('find.status')}
        value={wanted.status ?? ''}
        onChange={(value) => onChange({ status: oneOf(sessionStatuses, value) })}
      >
        <option value="">{t('find.anyStatus')}</option>
        {sessionStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`words.status.${status}`)}
          </option>
        ))}
      </Choice>
      <Choice
        quiet
        className="filter-choice"
        label={t('find.kind')}
        value={wanted.kind ?? ''}
        onChange={(value) => onChange({ kind: oneOf(sessionKinds, value) })}
      >
        <option value="">{t('find.anyKind')}</option>
        {sessionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`find.kind.${kind}`)}
          </option>
        ))}
      </Choice>
      <Choice
        quiet
        className="filter-choice"
        label={t('find.period')}
        value={wanted.period}
        onChange={(value) => onChange({ period: oneOf(periods, value) ?? 'any' })}
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
