'use client';
import { type RefObject, useId } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { SecretField } from './secret-field.tsx';
import { useJudgement } from './use-judgement.ts';

interface NewPasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is known of the person: none of it makes a good password. */
  about: readonly string[];
  error: string | null;
  size?: 'm' | 'l';
  field?: RefObject<HTMLInputElement | null>;
}

/** A password that is being chosen, with how good it is: in bars, in a word, and in what to do about it. */
export function NewPasswordField({
  label,
  value,
  onChange,
  about,
  error,
  size = 'm',
  field,
}: NewPasswordFieldProps) {
  const t = useT();
  const meterId = useId();
  return (
    <div>
      <SecretField
        ref={field}
        label={label}
        size={size}
        name="new-password"
        autoComplete="new-password"
        required
        maxLength={200}
        value={value}
        error={error}
        aria-describedby={meterId}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={meterId} className="password-meter" aria-live="polite">
        {value === '' ? (
          <p className="setting-note">{t('people.password.hint')}</p>
        ) : (
          <Meter password={value} about={about} />
        )}
      </div>
    </div>
  );
}

const levels = [1, 2, 3, 4] as const;

function Meter({ password, about }: { password: string; about: readonly string[] }) {
  const t = useT();
  const judgement = useJudgement(password, about);
  if (!judgement) return null;
  const { score, fault } = judgement;
  // Even the worst has one bar: an empty meter would say that nothing was typed.
  const level = Math.max(1, score) as (typeof levels)[number];
  return (
    <>
      <div className="password-bars" data-level={level} aria-hidden="true">
        {levels.map((one) => (
          <span key={one} data-on={one <= level ? '' : undefined} />
        ))}
      </div>
      <p className="password-word">
        <strong>{t(`people.strength.${level}`)}</strong>{' '}
        {fault && <span className="text-text-2">{t(`people.fault.${fault}`)}</span>}
      </p>
    </>
  );
}
