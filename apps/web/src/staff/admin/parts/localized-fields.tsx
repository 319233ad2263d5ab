'use client';
import type { LocalizedText } from '@civicconnect/contract';
import { localeNames } from '@civicconnect/i18n/browser';
import { Field } from '../../../ui/field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { withLanguage, writtenLanguages } from '../../parts/description-languages.ts';

interface LocalizedFieldsProps {
  label: string;
  value: LocalizedText;
  maxLength: number;
  error: string | null;
  /** More than one for what seldom fits into a line. */
  rows?: number;
  onChange: (value: LocalizedText) => void;
}

/** A short text in each language that citizens read; Uzbek Cyrillic follows from the Latin. */
export function LocalizedFields({
  label,
  value,
  maxLength,
  error,
  rows = 1,
  onChange,
}: LocalizedFieldsProps) {
  const { languages } = useDesk().organization;
  const shown = writtenLanguages.filter(
    (language) => language === 'uz' || languages.includes(language) || value[language],
  );
  return (
    <fieldset className="grid grid-cols-1 gap-x-[16px] gap-y-[10px] sm:grid-cols-2">
      <legend className="sr-only">{label}</legend>
      {shown.map((language) => {
        const field = {
          label,
          hint: localeNames[language],
          lang: language,
          dir: 'auto',
          maxLength,
          value: value[language] ?? '',
          error: language === 'uz' ? error : null,
        };
        const write = (text: string) => onChange(withLanguage(value, language, text));
        return rows > 1 ? (
          <TextArea
            key={language}
            {...field}
            rows={rows}
            onChange={(event) => write(event.target.value)}
          />
        ) : (
          <Field key={language} {...field} onChange={(event) => write(event.target.value)} />
        );
      })}
    </fieldset>
  );
}
