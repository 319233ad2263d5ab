'use client';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Field } from '../../../ui/field.tsx';
import { channelNames, languageNames } from '../../analytics/analytics-query.ts';
import { useDesk } from '../../desk/desk-context.tsx';
import { FilterChoice } from '../../parts/filter-choice.tsx';
import { useTimes } from '../../time/use-times.ts';
import { sampleOf, type TriedSample } from './tried-values.ts';

interface SampleFieldsProps {
  sample: TriedSample;
  onChange: (change: Partial<TriedSample>) => void;
}

/** On how many of the latest appeals, and on which. */
export function SampleFields({ sample, onChange }: SampleFieldsProps) {
  const t = useT();
  const times = useTimes();
  const { departments } = useDesk();
  const isWrong = sampleOf(sample) === null;
  return (
    <fieldset>
      <legend className="panel-subheading">{t('playground.sample')}</legend>
      <div className="tried-sample">
        <Field
          label={t('playground.size')}
          inputMode="numeric"
          dir="ltr"
          value={sample.size}
          error={
            isWrong ? t('playground.wrong', { from: times.number(1), to: times.number(500) }) : null
          }
          onChange={(event) => onChange({ size: event.target.value })}
        />
        <FilterChoice
          label={t('playground.department')}
          any={t('playground.allDepartments')}
          value={sample.departmentId}
          options={departments.map(({ id, name }) => [id, name] as const)}
          onChange={(departmentId) => onChange({ departmentId })}
        />
        <FilterChoice
          label={t('playground.channel')}
          any={t('playground.allChannels')}
          value={sample.channel ?? null}
          options={channelNames.map((one) => [one, t(`words.channel.${one}`)] as const)}
          onChange={(channel) => onChange({ channel })}
        />
        <FilterChoice
          label={t('playground.language')}
          any={t('playground.allLanguages')}
          value={sample.language ?? null}
          options={languageNames.map((one) => [one, t(`words.language.${one}`)] as const)}
          onChange={(language) => onChange({ language })}
        />
      </div>
    </fieldset>
  );
}
