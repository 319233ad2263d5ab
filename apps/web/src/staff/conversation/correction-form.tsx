'use client';
import type { Session } from '@civicconnect/contract';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { DepartmentPicker } from './department-picker.tsx';
import { useReturnOfFocus } from './foot-dialog.tsx';

/** Bounds of a reason, as the contract has them. */
const shortest = 5;
const longest = 500;

interface CorrectionFormProps {
  session: Session;
  /** Named already, where the question was asked; the reason is still to be given. */
  departmentId: string | null;
  busy: boolean;
  /** The server's refusal, in words. */
  problem: string | null;
  onMove: (departmentId: string, reason: string) => void;
  onCancel: () => void;
}

/** "Not ours": to which department, and why. Says what the citizen will be told. */
export function CorrectionForm({
  session,
  departmentId: named,
  busy,
  problem,
  onMove,
  onCancel,
}: CorrectionFormProps) {
  const t = useT();
  const id = useId();
  const [departmentId, setDepartmentId] = useState<string | null>(named);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  useReturnOfFocus();
  useEffect(() => {
    if (named) reasonField.current?.focus();
  }, [named]);
  const triage = session.status === 'triage';
  const short = reason.trim().length < shortest;

  function move() {
    setTried(true);
    if (departmentId && !short) onMove(departmentId, reason.trim());
    else if (departmentId) reasonField.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      move();
    }
  }
  return (
    <div role="dialog" aria-labelledby={`${id}-title`} className="correction" onKeyDown={onKeyDown}>
      <div className="flex items-center px-[14px] pt-[12px] pb-[8px]">
        <h3 id={`${id}-title`} className="foot-title flex-1">
          {t('staff.correct.title')}
        </h3>
        <KeyCap>Esc</KeyCap>
      </div>
      <DepartmentPicker
        session={session}
        chosenId={departmentId}
        onChoose={(chosen) => {
          setDepartmentId(chosen);
          reasonField.current?.focus();
        }}
      />
      {tried && !departmentId && (
        <div className="px-[14px] pb-[8px]" role="alert">
          <FieldError>{t('staff.correct.noDepartment')}</FieldError>
        </div>
      )}
      <div className="border-line border-t px-[14px] pt-[10px] pb-[12px]">
        <label htmlFor={`${id}-reason`} className="field-label">
          <span>{t('staff.correct.why')}</span>
          <span className="field-hint min-w-0 flex-1">
            {t('staff.correct.whyHint', { least: shortest })}
          </span>
          <span className="field-hint numeric">
            {t('staff.correct.length', { length: reason.length, most: longest })}
          </span>
        </label>
        <div className="field" data-invalid={tried && short ? '' : undefined}>
          <input
            ref={reasonField}
            id={`${id}-reason`}
            value={reason}
            maxLength={longest}
            dir="auto"
            autoComplete="off"
            aria-required="true"
            aria-invalid={tried && short}
            aria-describedby={`${id}-error`}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <div id={`${id}-error`} role="alert">
          {tried && short && (
            <FieldError>{t('staff.correct.short', { least: shortest })}</FieldError>
          )}
          {problem && <FieldError>{problem}</FieldError>}
        </div>
        <div className="correction-foot">
          <p className="text-meta text-text-3">
            {t(triage ? 'staff.correct.toldFirst' : 'staff.correct.told')}
          </p>
          <Button look="ghost" onClick={onCancel}>
            {t('common.action.cancel')}
          </Button>
          <Button look="primary" keyCap="Ctrl ↵" busy={busy} onClick={move}>
            {t(triage ? 'staff.correct.route' : 'staff.correct.move')}
          </Button>
        </div>
      </div>
    </div>
  );
}
