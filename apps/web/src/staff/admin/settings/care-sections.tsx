'use client';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { NumberField } from '../assistant/number-field.tsx';
import { SectionForm } from './section-form.tsx';
import { type SectionInput, useSection } from './use-section.ts';

interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <label className="option-row">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Whether citizens are reminded of a rating, and when. */
export function FeedbackSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const { reminder, afterHours } = section.now.feedback;
  return (
    <SectionForm
      id="feedback"
      title={t('improvement.feedback.title')}
      about={t('improvement.feedback.about')}
      section={section}
    >
      <Switch
        label={t('improvement.feedback.reminder')}
        checked={reminder}
        onChange={(on) => section.set('feedback.reminder', on)}
      />
      {reminder && (
        <div className="max-w-[360px]">
          <NumberField
            label={t('improvement.feedback.afterHours')}
            min={1}
            max={168}
            value={afterHours}
            error={section.error('feedback.afterHours')}
            onChange={(hours) => section.set('feedback.afterHours', hours)}
          />
        </div>
      )}
    </SectionForm>
  );
}

/** Whether heads are told of the day before, and from what hour on. */
export function DigestSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const { on, hour } = section.now.digest;
  return (
    <SectionForm
      id="digest"
      title={t('improvement.digest.title')}
      about={t('improvement.digest.about')}
      section={section}
    >
      <Switch
        label={t('improvement.digest.on')}
        checked={on}
        onChange={(checked) => section.set('digest.on', checked)}
      />
      {on && (
        <div className="max-w-[360px]">
          <NumberField
            label={t('improvement.digest.hour')}
            min={0}
            max={23}
            value={hour}
            error={section.error('digest.hour')}
            onChange={(next) => section.set('digest.hour', next)}
          />
        </div>
      )}
    </SectionForm>
  );
}
