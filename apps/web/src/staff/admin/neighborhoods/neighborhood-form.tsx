'use client';
import type { LocalizedText, ManagedNeighborhood } from '@civicconnect/contract';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { LocalizedFields } from '../parts/localized-fields.tsx';

interface NeighborhoodFormProps {
  /** Null for one that is being added. */
  known: ManagedNeighborhood | null;
  onSave: (name: LocalizedText, active: boolean) => Promise<void>;
  onCancel: () => void;
}

/** The names of one neighbourhood, and whether citizens are offered it. */
export function NeighborhoodForm({ known, onSave, onCancel }: NeighborhoodFormProps) {
  const t = useT();
  const [name, setName] = useState<LocalizedText>(known?.name ?? { uz: '' });
  const [active, setActive] = useState(known?.active ?? true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy || name.uz.trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      await onSave(name, active);
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <form
      className="grid gap-[12px] py-[12px]"
      onSubmit={(event) => void onSubmit(event)}
      noValidate
    >
      <LocalizedFields
        label={t('admin.neighborhoods.name')}
        value={name}
        maxLength={120}
        error={null}
        onChange={setName}
      />
      {known && (
        <label className="option-row">
          <input
            type="checkbox"
            checked={active}
            onChange={(event) => setActive(event.target.checked)}
          />
          <span className="font-medium">{t('admin.neighborhoods.offer')}</span>
        </label>
      )}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <div className="flex flex-wrap gap-[8px]">
        <Button type="submit" look="primary" busy={busy} disabled={name.uz.trim() === ''}>
          {t(known ? 'admin.form.save' : 'admin.neighborhoods.add')}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t('common.action.cancel')}
        </Button>
      </div>
    </form>
  );
}
