'use client';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';

interface EndConfirmProps {
  busy: boolean;
  onEnd: () => void;
  onCancel: () => void;
}

/** Ending asks once, and says what follows from it. */
export function EndConfirm({ busy, onEnd, onCancel }: EndConfirmProps) {
  const t = useT();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const origin = document.activeElement;
    button.current?.focus();
    return () => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
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
        {t('staff.end.title')}
      </h3>
      <p id={`${id}-note`} className="foot-note">
        {t('staff.end.note')}
      </p>
      <div className="mt-[12px] flex justify-end gap-[8px]">
        <Button look="ghost" keyCap="Esc" onClick={onCancel}>
          {t('common.action.cancel')}
        </Button>
        <Button ref={button} look="primary" keyCap="↵" busy={busy} onClick={onEnd}>
          {t('staff.action.end')}
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
