'use client';
import { Sparkles } from 'lucide-react';
import { useId } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { FieldError } from '../../../ui/field.tsx';
import type { WrittenLanguage } from '../../parts/description-languages.ts';
import { longestDescription } from './use-department-draft.ts';

interface DescriptionFieldProps {
  language: WrittenLanguage;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** What the department does, in citizens' words: messages are compared with it. */
export function DescriptionField({ language, value, error, onChange }: DescriptionFieldProps) {
  const t = useT();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="field-label">
        <span className="flex-1">{t('brain.department.description')}</span>
        <span className="field-hint numeric">
          {t('staff.correct.length', { length: value.length, most: longestDescription })}
        </span>
      </label>
      <div className="field" data-invalid={error ? '' : undefined}>
        <textarea
          id={id}
          value={value}
          rows={7}
          maxLength={longestDescription}
          lang={language}
          dir="auto"
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {error && <FieldError>{error}</FieldError>}
      <p id={`${id}-note`} className="setting-note flex items-start gap-[6px]">
        <Sparkles className="icon-xs mt-[2px]" aria-hidden="true" />
        {t('brain.department.note')}
      </p>
    </div>
  );
}
