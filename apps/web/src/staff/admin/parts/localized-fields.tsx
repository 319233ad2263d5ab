'use client';
import type { LocalizedText } from '@civicconnect/contract';
import { localeNames } from '@civicconnect/i18n/browser';
import { Field } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { withLanguage, writtenLanguages } from '../../parts/description-languages.ts';

interface LocalizedFieldsProps {
  label: string;
  value: LocalizedText;
  maxLength: number;
  error: string | null;
  onChange: (value: LocalizedText) => void;
}

/** A short text in each language that citizens read; Uzbek Cyrillic follows from the Latin. */
export function LocalizedFields({
  label,
  value,
  maxLength,
  error,
  onChange,
}: LocalizedFieldsProps) {
  const { languages } = useDesk().organization;
  const shown = writtenLanguages.filter(
    (language) => language === 'uz' || languages.includes(language) || value[language],
  );
  return (
    <fieldset className="grid gap-[10px] sm:grid-cols-2">
      <legend className="sr-only">{label}</legend>
      {shown.map((language) => (
        <Field
          key={language}
          label={label}
          hint={localeNames[language]}
          lang={language}
          dir="auto"
          maxLength={maxLength}
          value={value[language] ?? ''}
          error={language === 'uz' ? error : null}
          onChange={(event) => onChange(withLanguage(value, language, event.target.value))}
        />
      ))}
    </fieldset>
  );
}
