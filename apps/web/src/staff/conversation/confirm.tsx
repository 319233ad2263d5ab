'use client';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { focusWriting } from './focus-writing.ts';

interface ConfirmProps {
  title: string;
  /** What follows from it. */
  note: string;
  submit: string;
  danger?: boolean;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** What cannot be taken back easily asks once, and says what follows from it. */
export function Confirm({ title, note, submit, danger, busy, onConfirm, onCancel }: ConfirmProps) {
  const t = useT();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const origin = document.activeElement;
    button.current?.focus();
    return () => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
      requestAnimationFrame(focusWriting);
    };
  }, []);
  return (
    <div
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-note`}
      className="routing-check"
      data-own-keys=""
      onKeyDown={(event) => {
        if (event.key === 'Tab') keepWithin(event);
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <h3 id={`${id}-title`} className="foot-title">
        {title}
      </h3>
      <p id={`${id}-note`} className="foot-note">
        {note}
      </p>
      <div className="mt-[12px] flex justify-end gap-[8px]">
        <Button look="ghost" keyCap="Esc" onClick={onCancel}>
          {t('common.action.cancel')}
        </Button>
        <Button
          ref={button}
          look={danger ? 'danger' : 'primary'}
          keyCap="↵"
          busy={busy}
          onClick={onConfirm}
        >
          {submit}
        </Button>
      </div>
    </div>
  );
}

/** The question wants an answer: Tab goes round its buttons. */
function keepWithin(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  event.preventDefault();
  buttons.at((at + (event.shiftKey ? -1 : 1)) % buttons.length)?.focus();
}
