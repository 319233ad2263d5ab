'use client';
import { useId } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { useTimes } from '../../time/use-times.ts';
import {
  boundsOf,
  isPercent,
  type NumberField,
  numberFields,
  providerFields,
  type TriedValues,
  wrongFields,
} from './tried-values.ts';

interface TriedFieldsProps {
  values: TriedValues;
  /** Names of models of this installation, to choose from. */
  models: readonly string[];
  /** Without a provider only what the local models go by. */
  withProviders: boolean;
  onChange: (change: Partial<TriedValues>) => void;
}

/** The settings that may be tried, each with what holds now in it. */
export function TriedFields({ values, models, withProviders, onChange }: TriedFieldsProps) {
  const t = useT();
  const times = useTimes();
  const wrong = wrongFields(values);
  const shown = numberFields.filter((field) => withProviders || !providerFields.includes(field));
  function hintOf(field: NumberField) {
    if (field === 'dailyCap') return 'USD';
    return isPercent(field) ? '%' : undefined;
  }
  function errorOf(field: NumberField) {
    const why = wrong.get(field);
    if (!why) return null;
    if (why === 'order') return t('playground.wrongOrder');
    const [from, to] = boundsOf[field].map((bound) => times.number(bound));
    return t('playground.wrong', { from: from ?? '', to: to ?? '' });
  }
  return (
    <div className="tried-fields">
      {shown.map((field) => (
        <Field
          key={field}
          label={t(`playground.field.${field}`)}
          hint={hintOf(field)}
          inputMode="decimal"
          dir="ltr"
          value={values[field]}
          error={errorOf(field)}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      ))}
      {withProviders && (
        <>
          <ModelField value={values.model} models={models} onChange={onChange} />
          <Choice
            label={t('playground.field.ask')}
            value={values.ask}
            onChange={(ask) => onChange({ ask: ask === 'always' ? 'always' : 'unsure' })}
          >
            <option value="unsure">{t('playground.ask.unsure')}</option>
            <option value="always">{t('playground.ask.always')}</option>
          </Choice>
          <label className="option-row self-end">
            <input
              type="checkbox"
              checked={values.maskPersonalData}
              onChange={(event) => onChange({ maskPersonalData: event.target.checked })}
            />
            <span>{t('playground.field.maskPersonalData')}</span>
          </label>
        </>
      )}
    </div>
  );
}

interface ModelFieldProps {
  value: string;
  models: readonly string[];
  onChange: (change: Pick<TriedValues, 'model'>) => void;
}

/** A name of a model, of this installation or any other that its providers know. */
function ModelField({ value, models, onChange }: ModelFieldProps) {
  const t = useT();
  const list = useId();
  return (
    <div>
      <Field
        label={t('playground.field.model')}
        dir="ltr"
        list={list}
        placeholder={t('playground.model.usual')}
        value={value}
        maxLength={100}
        onChange={(event) => onChange({ model: event.target.value })}
      />
      <datalist id={list}>
        {models.map((model) => (
          <option key={model} value={model} />
        ))}
      </datalist>
    </div>
  );
}
