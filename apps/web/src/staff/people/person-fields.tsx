'use client';
import type { Role } from '@civicconnect/contract';
import { useId } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';

/** What an administrator sets of an account; numbers as they are typed. */
export interface PersonDraft {
  name: string;
  email: string;
  role: Role;
  departmentIds: readonly string[];
  capacity: string;
}

export interface PersonErrors {
  name?: string | null;
  email?: string | null;
  capacity?: string | null;
}

interface PersonFieldsProps {
  draft: PersonDraft;
  errors: PersonErrors;
  onChange: (change: Partial<PersonDraft>) => void;
  /** Nobody changes their own role. */
  ownAccount?: boolean;
  /** A superuser's account is changed by superusers alone. */
  readOnly?: boolean;
}

const roles: readonly Role[] = ['agent', 'operator', 'admin'];

/** Role, departments and capacity. */
export function PersonFields({
  draft,
  errors,
  onChange,
  ownAccount = false,
  readOnly = false,
}: PersonFieldsProps) {
  const t = useT();
  const { me } = useDesk();
  const given = me.role === 'superuser' || draft.role === 'superuser';
  const offered: readonly Role[] = given ? [...roles, 'superuser'] : roles;
  const fixed = ownAccount || readOnly;
  return (
    <>
      <div>
        {fixed ? (
          <Field
            label={t('people.person.role')}
            readOnly
            value={t(`words.role.${draft.role}`)}
            hint={ownAccount ? t('people.person.ownRole') : undefined}
          />
        ) : (
          <Choice
            label={t('people.person.role')}
            value={draft.role}
            onChange={(value) =>
              onChange({ role: offered.find((role) => role === value) ?? draft.role })
            }
          >
            {offered.map((role) => (
              <option key={role} value={role}>
                {t(`words.role.${role}`)}
              </option>
            ))}
          </Choice>
        )}
        <p className="setting-note">{t(`people.roleNote.${draft.role}`)}</p>
      </div>
      <DepartmentsField
        chosen={draft.departmentIds}
        readOnly={readOnly}
        onChange={(departmentIds) => onChange({ departmentIds })}
      />
      <Field
        label={t('people.person.capacity')}
        hint={t('people.person.capacityHint')}
        className="capacity-field"
        inputMode="numeric"
        readOnly={readOnly}
        value={draft.capacity}
        error={errors.capacity}
        onChange={(event) => onChange({ capacity: event.target.value })}
      />
    </>
  );
}

interface DepartmentsFieldProps {
  chosen: readonly string[];
  readOnly: boolean;
  onChange: (chosen: string[]) => void;
}

/** Which queues somebody works in. */
function DepartmentsField({ chosen, readOnly, onChange }: DepartmentsFieldProps) {
  const t = useT();
  const { departments } = useDesk();
  const legend = useId();
  return (
    <fieldset aria-labelledby={legend} disabled={readOnly}>
      <p id={legend} className="field-label">
        {t('people.person.departments')}
        <span className="field-hint">{t('people.person.chosen', { n: chosen.length })}</span>
      </p>
      <div className="departments-box">
        {departments.map(({ id, name }) => (
          <label key={id} className="option-row">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                )
              }
            />
            <span className="auto-side min-w-0" dir="auto">
              {name}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
