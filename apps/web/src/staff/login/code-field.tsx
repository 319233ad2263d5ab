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
  /** A recovery code instead: letters and digits, which no phone fills in. */
  recovery?: boolean;
}

/** The six digits of an app; phones and password managers fill them in. */
export function CodeField(props: CodeFieldProps) {
  const { value, onChange, error, label, field, recovery = false } = props;
  const t = useT();
  return (
    <Field
      ref={field}
      label={label ?? t(recovery ? 'people.login.recovery' : 'people.login.code')}
      name="totp"
      size="l"
      dir="ltr"
      className="code-field"
      inputMode={recovery ? 'text' : 'numeric'}
      autoComplete={recovery ? 'off' : 'one-time-code'}
      autoCapitalize="none"
      spellCheck={false}
      autoFocus
      required
      maxLength={recovery ? 24 : 12}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
