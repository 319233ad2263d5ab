'use client';
import { useId } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';

interface DepartmentTicksProps {
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  error: string | null;
}

/** Any of the departments. */
export function DepartmentTicks({ chosen, onChange, error }: DepartmentTicksProps) {
  const t = useT();
  const { departments } = useDesk();
  const errorId = useId();
  return (
    <fieldset className="mt-[12px]" aria-describedby={error ? errorId : undefined}>
      <legend className="field-label">{t('broadcasts.departments')}</legend>
      <div className="department-ticks">
        {departments.map(({ id, name }) => (
          <label key={id} className="option-row">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                )
              }
            />
            <span dir="auto">{name}</span>
          </label>
        ))}
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}
