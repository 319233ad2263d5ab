'use client';
import type { RetentionSettings } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { NumberField } from '../assistant/number-field.tsx';
import { RetentionPreview } from './retention-preview.tsx';
import { SectionForm } from './section-form.tsx';
import { type Section, type SectionInput, useSection } from './use-section.ts';

type Rule = keyof RetentionSettings;

/** What may stay for ever, with the least number of days and the number that is offered first. */
const open = [
  { rule: 'sessionsDays', min: 30, offered: 1095 },
  { rule: 'rejectedDays', min: 30, offered: 365 },
  { rule: 'injectionLogDays', min: 30, offered: 365 },
  { rule: 'aiCallsDays', min: 92, offered: 730 },
] as const satisfies readonly { rule: Rule; min: number; offered: number }[];

/** Copies, which the program itself keeps no longer. */
const bounded = [
  { rule: 'deliveriesDays', min: 1, max: 30 },
  { rule: 'webhookLogDays', min: 1, max: 30 },
  { rule: 'notificationsDays', min: 7, max: 90 },
] as const satisfies readonly { rule: Rule; min: number; max: number }[];

const mostDays = 36_500;

function OpenRule({ section, rule, min, offered }: { section: Section } & (typeof open)[number]) {
  const t = useT();
  const days = section.now.retention[rule];
  const field = `retention.${rule}`;
  return (
    <fieldset className="grid grid-cols-1 gap-[8px]">
      <legend className="field-label">{t(`dataRights.rule.${rule}`)}</legend>
      <label className="option-row">
        <input
          type="checkbox"
          checked={days !== null}
          onChange={(event) => section.set(field, event.target.checked ? offered : null)}
        />
        <span>
          <span className="block">{t('dataRights.keep.limited')}</span>
          {days === null && (
            <span className="setting-note block">{t('dataRights.keep.forEver')}</span>
          )}
        </span>
      </label>
      {days !== null && (
        <div className="max-w-[360px]">
          <NumberField
            label={t('dataRights.days')}
            min={min}
            max={mostDays}
            value={days}
            error={section.error(field)}
            onChange={(next) => section.set(field, next)}
          />
        </div>
      )}
    </fieldset>
  );
}

/** For how long what is kept stays, and what the rules in the form would take tonight. */
export function RetentionSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const { retention } = section.now;
  return (
    <SectionForm
      id="retention"
      title={t('dataRights.retention.title')}
      about={t('dataRights.retention.about')}
      section={section}
    >
      {open.map((one) => (
        <OpenRule key={one.rule} section={section} {...one} />
      ))}
      <div className="grid max-w-[360px] grid-cols-1 gap-[12px]">
        {bounded.map(({ rule, min, max }) => (
          <NumberField
            key={rule}
            label={t(`dataRights.rule.${rule}`)}
            min={min}
            max={max}
            value={retention[rule]}
            error={section.error(`retention.${rule}`)}
            onChange={(next) => section.set(`retention.${rule}`, next)}
          />
        ))}
      </div>
      <RetentionPreview rules={retention} />
    </SectionForm>
  );
}
