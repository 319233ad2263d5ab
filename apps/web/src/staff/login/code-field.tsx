'use client';
import type { RefObject } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Field } from '../../ui/field.tsx';

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  label?: string;
  field?: RefObject<HTMLInputElement | null>;
}

/** The six digits of an app; phones and password managers fill them in. */
export function CodeField({ value, onChange, error, label, field }: CodeFieldProps) {
  const t = useT();
  return (
    <Field
      ref={field}
      label={label ?? t('people.login.code')}
      name="totp"
      size="l"
      dir="ltr"
      className="code-field"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus
      required
      maxLength={12}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
