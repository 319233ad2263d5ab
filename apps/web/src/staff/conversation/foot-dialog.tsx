'use client';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';

interface FootDialogProps {
  title: string;
  /** What will follow, beside the button. */
  consequence: string;
  submit: string;
  /** Ends something: the button says so by its colour too. */
  danger?: boolean;
  busy: boolean;
  /** The server's refusal, in words. */
  problem: string | null;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A question with its fields above the composer: Esc takes it back, Ctrl Enter answers it. */
export function FootDialog(props: FootDialogProps) {
  const t = useT();
  const id = useId();
  useReturnOfFocus();
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!props.busy) props.onSubmit();
    }
  }
  return (
    <div role="dialog" aria-labelledby={`${id}-title`} className="correction" onKeyDown={onKeyDown}>
      <div className="flex items-center px-[14px] pt-[12px] pb-[8px]">
        <h3 id={`${id}-title`} className="foot-title flex-1">
          {props.title}
        </h3>
        <KeyCap>Esc</KeyCap>
      </div>
      {props.children}
      <div className="px-[14px] pb-[12px]">
        <div role="alert">{props.problem && <FieldError>{props.problem}</FieldError>}</div>
        <div className="correction-foot">
          <p className="text-meta text-text-3">{props.consequence}</p>
          <Button look="ghost" onClick={props.onCancel}>
            {t('common.action.cancel')}
          </Button>
          <Button
            look={props.danger ? 'danger' : 'primary'}
            keyCap="Ctrl ↵"
            busy={props.busy}
            onClick={props.onSubmit}
          >
            {props.submit}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** When the form goes, the focus goes back to where it came from, if that is still there. */
export function useReturnOfFocus(): void {
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && origin instanceof HTMLElement && origin.isConnected) origin.focus();
    },
    [origin],
  );
}
