'use client';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Field } from '../../../ui/field.tsx';
import { LocalizedFields } from '../parts/localized-fields.tsx';
import { SectionForm } from '../settings/section-form.tsx';
import { type SectionInput, useSection } from '../settings/use-section.ts';
import { greetingField } from './assistant-sections.ts';
import { OptionRows } from './option-rows.tsx';

/** What it is called, how it speaks, and with which words it begins. */
export function VoiceSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const { name, greeting, manner } = section.now.assistant;
  const usual = manner === 'formal' ? 'chat.greeting.formal' : 'chat.greeting.friendly';
  return (
    <SectionForm
      id="voice"
      title={t('tuning.voice.title')}
      about={t('tuning.voice.about')}
      section={section}
    >
      <Field
        label={t('tuning.voice.name')}
        className="sm:w-1/2"
        dir="auto"
        maxLength={60}
        value={name}
        error={section.error('assistant.name')}
        onChange={(event) => section.set('assistant.name', event.target.value)}
      />
      <OptionRows
        label={t('tuning.voice.manner')}
        value={manner}
        options={(['formal', 'friendly'] as const).map((value) => ({
          value,
          label: t(`tuning.voice.${value}`),
          note: t(`tuning.voice.${value}Note`),
        }))}
        onChange={(value) => section.set('assistant.manner', value)}
      />
      <div>
        <label className="option-row">
          <input
            type="checkbox"
            checked={greeting !== null}
            onChange={(event) =>
              section.set(greetingField, event.target.checked ? { uz: '' } : null)
            }
          />
          <span>
            <span className="block font-medium">{t('tuning.voice.ownGreeting')}</span>
            {greeting === null && (
              <span className="block text-text-3">
                {t('tuning.voice.usual')} <bdi>{t(usual, { name })}</bdi>
              </span>
            )}
          </span>
        </label>
        {greeting !== null && (
          <LocalizedFields
            label={t('tuning.voice.greeting')}
            value={greeting}
            maxLength={400}
            rows={3}
            error={section.error(greetingField)}
            onChange={(value) => section.set(greetingField, value)}
          />
        )}
      </div>
    </SectionForm>
  );
}
