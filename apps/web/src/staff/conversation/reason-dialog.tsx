'use client';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../../ui/field.tsx';
import { FootDialog } from './foot-dialog.tsx';

/** Bounds of a reason, as the contract has them. */
const shortest = 5;
const longest = 500;

interface ReasonDialogProps {
  title: string;
  /** What it is about, above the reason. */
  about: ReactNode;
  /** Who will read the reason. */
  seenBy: string;
  consequence: string;
  submit: string;
  danger?: boolean;
  busy: boolean;
  problem: string | null;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
}

/** A step that wants a written reason, in words that someone else will have to understand. */
export function ReasonDialog({ about, seenBy, onSubmit, ...dialog }: ReasonDialogProps) {
  const t = useT();
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const short = [...reason.trim()].length < shortest;
  function submit() {
    setTried(true);
    if (short) field.current?.focus();
    else onSubmit(reason.trim());
  }
  return (
    <FootDialog {...dialog} onSubmit={submit}>
      <div className="px-[14px] pb-[2px]">
        <div className="mb-[10px] text-text-2">{about}</div>
        <label htmlFor={id} className="field-label">
          <span>{t('desk.reason.why')}</span>
          <span className="field-hint min-w-0 flex-1">{seenBy}</span>
          <span className="field-hint numeric">
            {t('staff.correct.length', { length: reason.length, most: longest })}
          </span>
        </label>
        <div className="field" data-invalid={tried && short ? '' : undefined}>
          <textarea
            ref={field}
            id={id}
            rows={2}
            value={reason}
            maxLength={longest}
            dir="auto"
            className="auto-side resize-none"
            aria-required="true"
            aria-invalid={tried && short}
            aria-describedby={`${id}-error`}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <div id={`${id}-error`} role="alert">
          {tried && short && <FieldError>{t('desk.reason.short', { least: shortest })}</FieldError>}
        </div>
      </div>
    </FootDialog>
  );
}
