'use client';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Field } from '../../../ui/field.tsx';
import { typedNumber } from '../../brain/models/entered-settings.ts';
import { type Unit, unitNamed } from './units.ts';

interface AmountFieldProps<T> {
  label: string;
  value: T;
  units: readonly Unit<T>[];
  note?: string;
  error?: string | null;
  onChange: (value: T) => void;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A number with its unit: `15 days`, `2 hours`. What cannot be read is NaN, and said. */
export function AmountField<T>({
  label,
  value,
  units,
  note,
  error,
  onChange,
}: AmountFieldProps<T>) {
  const t = useT();
  const [typed, setTyped] = useState<{ text: string; unit: Unit<T>; value: T } | null>(null);
  const read = units.flatMap((unit) => {
    const amount = unit.from(value);
    return amount === null ? [] : [{ text: String(amount), unit }];
  })[0];
  // What was typed stays as it was typed: 24 hours do not become a day under the hand.
  const shown = typed && same(typed.value, value) ? typed : read;
  const unit = shown?.unit ?? units[0];
  if (!unit) return null;
  function enter(text: string, next: Unit<T>) {
    const amount = typedNumber(text);
    const fits = Number.isInteger(amount) && amount >= next.min && amount <= next.max;
    const entered = next.to(fits ? amount : Number.NaN);
    setTyped({ text, unit: next, value: entered });
    onChange(entered);
  }
  const text = shown?.text ?? '';
  const amount = typedNumber(text);
  const wrong = !(amount >= unit.min && amount <= unit.max && Number.isInteger(amount));
  return (
    <div>
      <Field
        label={label}
        inputMode="numeric"
        dir="ltr"
        value={text}
        error={wrong ? t('admin.form.wrong', { min: unit.min, max: unit.max }) : error}
        onChange={(event) => enter(event.target.value, unit)}
        after={
          units.length > 1 ? (
            <select
              className="unit-select"
              aria-label={`${label}, ${t('admin.form.unit')}`}
              value={unit.name}
              onChange={(event) => enter(text, unitNamed(units, event.target.value))}
            >
              {units.map(({ name }) => (
                <option key={name} value={name}>
                  {t(`admin.unit.${name}`)}
                </option>
              ))}
            </select>
          ) : (
            <span className="text-text-3">{t(`admin.unit.${unit.name}`)}</span>
          )
        }
      />
      {note && <p className="setting-note">{note}</p>}
    </div>
  );
}
