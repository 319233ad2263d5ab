'use client';
import type { Broadcast, BroadcastAudience } from '@civicconnect/contract';
import { htmlLang, localeNames } from '@civicconnect/i18n/browser';
import { Megaphone } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import {
  type BroadcastDraft,
  bodyOf,
  emptyDraft,
  endings,
  faultsOf,
  otherLanguages,
} from './broadcast-draft.ts';
import { DepartmentTicks } from './department-ticks.tsx';

interface BroadcastFormProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSent: (broadcast: Broadcast) => void;
}

/** The window in which a broadcast is written and sent. */
export function BroadcastForm({ open, onOpenChange, onSent }: BroadcastFormProps) {
  const t = useT();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} width={560}>
      <div className="confirm broadcast-form">
        <DialogTitle>{t('broadcasts.new')}</DialogTitle>
        <Fields
          onCancel={() => onOpenChange(false)}
          onSent={(broadcast) => {
            onOpenChange(false);
            onSent(broadcast);
          }}
        />
      </div>
    </Dialog>
  );
}

function Fields({
  onCancel,
  onSent,
}: { onCancel: () => void } & Pick<BroadcastFormProps, 'onSent'>) {
  const t = useT();
  const { client, may } = useDesk();
  const audiences: readonly BroadcastAudience[] = may('broadcast.all')
    ? ['staff', 'departments', 'citizens']
    : ['departments'];
  const [draft, setDraft] = useState(() => emptyDraft(audiences[0] ?? 'departments'));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<BroadcastDraft>) => setDraft((known) => ({ ...known, ...part }));
  const faults = faultsOf(draft);

  async function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (faults.text || faults.departments) return;
    setBusy(true);
    setProblem(null);
    try {
      onSent((await client.createBroadcast({ body: bodyOf(draft, Date.now()) })).broadcast);
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {audiences.length > 1 && (
        <fieldset className="segments mt-[12px]" aria-label={t('broadcasts.audience')}>
          {audiences.map((audience) => (
            <button
              key={audience}
              type="button"
              className="list-tab"
              aria-pressed={draft.audience === audience}
              onClick={() => change({ audience })}
            >
              {t(`broadcasts.audience.${audience}`)}
            </button>
          ))}
        </fieldset>
      )}
      {draft.audience === 'departments' && (
        <DepartmentTicks
          chosen={draft.departmentIds}
          onChange={(departmentIds) => change({ departmentIds })}
          error={tried && faults.departments ? t('broadcasts.chooseDepartment') : null}
        />
      )}
      <Texts
        text={draft.text}
        onChange={(text) => change({ text })}
        error={tried && faults.text ? t('broadcasts.text.missing') : null}
      />
      <Choice
        className="mt-[12px]"
        label={t('broadcasts.ends')}
        value={draft.ending}
        onChange={(value) =>
          change({ ending: endings.find((ending) => ending === value) ?? 'none' })
        }
      >
        {endings.map((ending) => (
          <option key={ending} value={ending}>
            {t(`broadcasts.ends.${ending}`)}
          </option>
        ))}
      </Choice>
      {problem && <FieldError>{problem}</FieldError>}
      <div className="mt-[18px] flex flex-wrap justify-end gap-[8px]">
        <Button look="ghost" size="l" onClick={onCancel}>
          {t('broadcasts.cancel')}
        </Button>
        <Button type="submit" look="primary" size="l" icon={Megaphone} busy={busy}>
          {t('broadcasts.send')}
        </Button>
      </div>
    </form>
  );
}

interface TextsProps {
  text: BroadcastDraft['text'];
  onChange: (text: BroadcastDraft['text']) => void;
  error: string | null;
}

/** The text in Uzbek, and folded away in other languages. */
function Texts({ text, onChange, error }: TextsProps) {
  const t = useT();
  return (
    <>
      <TextArea
        lang="uz"
        label={t('broadcasts.text')}
        hint={t('broadcasts.text.hint')}
        value={text.uz}
        error={error}
        onChange={(uz) => onChange({ ...text, uz })}
      />
      <details className="mt-[10px]">
        <summary className="link-button">{t('broadcasts.text.others')}</summary>
        {otherLanguages.map((locale) => (
          <TextArea
            key={locale}
            lang={htmlLang(locale)}
            label={localeNames[locale]}
            value={text[locale] ?? ''}
            error={null}
            onChange={(words) => onChange({ ...text, [locale]: words })}
          />
        ))}
      </details>
    </>
  );
}

interface TextAreaProps {
  lang: string;
  label: string;
  hint?: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

function TextArea({ lang, label, hint, value, error, onChange }: TextAreaProps) {
  const id = useId();
  return (
    <div className="mt-[12px]">
      <label htmlFor={id} className="field-label">
        {label}
        {hint && <span className="field-hint">{hint}</span>}
      </label>
      <div className="field" data-invalid={error ? '' : undefined}>
        <textarea
          id={id}
          lang={lang}
          dir="auto"
          rows={3}
          maxLength={1000}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
