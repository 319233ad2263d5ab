'use client';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Field } from '../../../ui/field.tsx';
import { typedNumber } from '../../brain/models/entered-settings.ts';

interface NumberFieldProps {
  label: string;
  value: number;
  /** In what is shown, both included. */
  min: number;
  max: number;
  /** How much of what is shown makes one of what is stored: 100 for per cent. */
  scale?: number;
  error: string | null;
  onChange: (value: number) => void;
}

/** A whole number between two others. What cannot be read is NaN, and said. */
export function NumberField({
  label,
  value,
  min,
  max,
  scale = 1,
  error,
  onChange,
}: NumberFieldProps) {
  const t = useT();
  const [typed, setTyped] = useState<{ text: string; value: number } | null>(null);
  // What was typed stays as it was typed, until the value is another.
  const text =
    typed && Object.is(typed.value, value) ? typed.text : String(Math.round(value * scale));
  function enter(next: string) {
    const amount = typedNumber(next);
    const fits = Number.isInteger(amount) && amount >= min && amount <= max;
    const entered = fits ? amount / scale : Number.NaN;
    setTyped({ text: next, value: entered });
    onChange(entered);
  }
  return (
    <Field
      label={label}
      inputMode="numeric"
      dir="ltr"
      value={text}
      error={Number.isNaN(value) ? t('tuning.rules.wrong', { min, max }) : error}
      onChange={(event) => enter(event.target.value)}
    />
  );
}
