'use client';
import type { Settings, SettingsPatch } from '@civicconnect/contract';
import { type FormEvent, useId, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldError } from '../../../ui/field.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { type EnteredSettings, entered, patchOf, wrongField } from './entered-settings.ts';

interface ModelSettingsProps {
  settings: Settings;
  onSave: (patch: SettingsPatch) => Promise<void>;
}

/** When a provider is asked, what a day may cost, what leaves the machine, and from where on people decide. */
export function ModelSettings({ settings, onSave }: ModelSettingsProps) {
  const t = useT();
  const stored = entered(settings);
  const [changed, setChanged] = useState<Partial<EnteredSettings>>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { done, say, hide } = useDone();
  const now = { ...stored, ...changed };
  const wrong = wrongField(now);
  const dirty = JSON.stringify(now) !== JSON.stringify(stored);
  const set = (change: Partial<EnteredSettings>) =>
    setChanged((known) => ({ ...known, ...change }));

  async function store(values: EnteredSettings, before: EnteredSettings | null) {
    setBusy(true);
    setProblem(null);
    try {
      await onSave(patchOf(values));
      setChanged({});
      setTried(false);
      say({
        title: t(before ? 'brain.settings.saved' : 'brain.settings.undone'),
        text: t('brain.settings.follows'),
        undo: before ? () => void store(before, null) : undefined,
      });
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!wrong && dirty) void store(now, stored);
  }
  return (
    <section className="page-section">
      <h2 className="section-title">{t('brain.settings.title')}</h2>
      <form className="settings-form" onSubmit={onSubmit} noValidate>
        <AskChoice value={now.ask} onChange={(ask) => set({ ask })} />
        <MaskChoice
          value={now.maskPersonalData}
          onChange={(mask) => set({ maskPersonalData: mask })}
        />
        <div className="grid grid-cols-1 gap-[14px] sm:grid-cols-2">
          <div>
            <Field
              label={t('brain.settings.cap')}
              hint="USD"
              inputMode="decimal"
              dir="ltr"
              value={now.dailyCap}
              error={tried && wrong === 'dailyCap' ? t('brain.settings.capWrong') : null}
              onChange={(event) => set({ dailyCap: event.target.value })}
            />
            <p className="setting-note">{t('brain.settings.capNote')}</p>
          </div>
          <div>
            <Field
              label={t('brain.settings.floor')}
              hint="%"
              inputMode="numeric"
              dir="ltr"
              value={now.floor}
              error={tried && wrong === 'floor' ? t('brain.settings.floorWrong') : null}
              onChange={(event) => set({ floor: event.target.value })}
            />
            <p className="setting-note">{t('brain.settings.floorNote')}</p>
          </div>
        </div>
        <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
        <div className="flex flex-wrap gap-[8px]">
          <Button type="submit" look="primary" busy={busy} disabled={!dirty}>
            {t('brain.settings.save')}
          </Button>
          {dirty && (
            <Button look="ghost" onClick={() => setChanged({})}>
              {t('brain.settings.discard')}
            </Button>
          )}
        </div>
      </form>
      <UndoToast done={done} onGone={hide} />
    </section>
  );
}

function AskChoice({
  value,
  onChange,
}: {
  value: EnteredSettings['ask'];
  onChange: (value: EnteredSettings['ask']) => void;
}) {
  const t = useT();
  const name = useId();
  return (
    <fieldset>
      <legend className="field-label">{t('brain.settings.ask')}</legend>
      {(['unsure', 'always'] as const).map((one) => (
        <label key={one} className="option-row">
          <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} />
          <span>
            <span className="block font-medium">{t(`brain.settings.ask.${one}`)}</span>
            <span className="block text-text-3">{t(`brain.settings.askNote.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function MaskChoice({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) {
  const t = useT();
  return (
    <label className="option-row">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <span className="block font-medium">{t('brain.settings.mask')}</span>
        <span className="block text-text-3">
          {t(value ? 'brain.settings.maskOn' : 'brain.settings.maskOff')}
        </span>
      </span>
    </label>
  );
}
