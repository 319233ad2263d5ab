'use client';
import { useId } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { SectionForm } from './section-form.tsx';
import { type SectionInput, useSection } from './use-section.ts';

/** How sessions are picked. */
export function WorkSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const name = useId();
  const { pickOn } = section.now;
  return (
    <SectionForm
      id="work"
      title={t('admin.work.title')}
      about={t('admin.work.about')}
      section={section}
    >
      <fieldset>
        <legend className="field-label">{t('admin.work.pickOn')}</legend>
        {(['open', 'button'] as const).map((one) => (
          <label key={one} className="option-row">
            <input
              type="radio"
              name={name}
              checked={pickOn === one}
              onChange={() => section.set('pickOn', one)}
            />
            <span>
              <span className="block font-medium">{t(`admin.work.pickOn.${one}`)}</span>
              <span className="block text-text-3">{t(`admin.work.pickOnNote.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </SectionForm>
  );
}
