'use client';
import type { AiPatch, Replay, Settings } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { dollars } from '../../parts/money.ts';
import { useTimes } from '../../time/use-times.ts';
import { isPercent, type NumberField, numberFields } from './tried-values.ts';

/** What the trial changed, each as it holds and as it was tried. */
export function TriedChanges({ replay: { settings, changes } }: { replay: Replay }) {
  const t = useT();
  const wordsOf = useSettingWords();
  const fields = (Object.keys(changes) as (keyof Settings['ai'])[]).filter(
    (field) => changes[field] !== settings[field],
  );
  if (fields.length === 0) return <p className="text-text-3">{t('playground.unchanged')}</p>;
  return (
    <dl className="tried-changes" aria-label={t('playground.changed')}>
      {fields.map((field) => (
        <div key={field}>
          <dt>{t(`playground.field.${field}`)}</dt>
          <dd>
            <bdi>{wordsOf(field, settings)}</bdi>
            <span className="arrow-on" aria-hidden="true">
              →
            </span>
            <bdi className="font-semi">{wordsOf(field, changes)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useSettingWords() {
  const t = useT();
  const times = useTimes();
  return (field: keyof Settings['ai'], settings: AiPatch): string => {
    const value = settings[field];
    if (field === 'model') return settings.model ?? t('playground.model.usual');
    if (field === 'ask') return t(`playground.ask.${settings.ask ?? 'unsure'}`);
    if (field === 'maskPersonalData') return t(value ? 'playground.yes' : 'playground.no');
    if (field === 'dailyCap') return dollars(Number(value) * 1_000_000, times);
    const isNumber = (numberFields as readonly string[]).includes(field);
    if (isNumber && isPercent(field as NumberField)) return times.percent(Number(value));
    return times.number(Number(value), 2);
  };
}
