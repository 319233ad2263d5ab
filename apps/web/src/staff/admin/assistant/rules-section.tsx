'use client';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { SectionForm } from '../settings/section-form.tsx';
import { type SectionInput, useSection } from '../settings/use-section.ts';
import { NumberField } from './number-field.tsx';
import { OptionRows } from './option-rows.tsx';

const percent = { min: 0, max: 100, scale: 100 };

/** When the assistant calls a person. */
export function RulesSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const { escalation } = section.now;
  return (
    <SectionForm
      id="rules"
      title={t('tuning.rules.title')}
      about={t('tuning.rules.about')}
      section={section}
    >
      <div className="grid grid-cols-1 gap-[16px] sm:grid-cols-3">
        <NumberField
          {...percent}
          label={t('tuning.rules.confidence')}
          value={escalation.confidenceThreshold}
          error={section.error('escalation.confidenceThreshold')}
          onChange={(value) => section.set('escalation.confidenceThreshold', value)}
        />
        <div>
          <NumberField
            {...percent}
            label={t('tuning.rules.anger')}
            value={escalation.angerThreshold}
            error={section.error('escalation.angerThreshold')}
            onChange={(value) => section.set('escalation.angerThreshold', value)}
          />
          <p className="setting-note">{t('tuning.rules.angerNote')}</p>
        </div>
        <NumberField
          min={1}
          max={200}
          label={t('tuning.rules.exchanges')}
          value={escalation.maxExchanges}
          error={section.error('escalation.maxExchanges')}
          onChange={(value) => section.set('escalation.maxExchanges', value)}
        />
      </div>
      <OptionRows
        label={t('tuning.rules.low')}
        value={escalation.lowConfidence}
        options={(['escalate', 'offer'] as const).map((value) => ({
          value,
          label: t(`tuning.rules.low.${value}`),
          note: t(`tuning.rules.low.${value}Note`),
        }))}
        onChange={(value) => section.set('escalation.lowConfidence', value)}
      />
    </SectionForm>
  );
}
