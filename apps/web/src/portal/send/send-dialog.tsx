'use client';
import { useLayoutEffect, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { SendForm, type SendFormProps } from './send-form.tsx';

/** Sending as a dialog over home: full screen on phones. Back closes it, the draft stays. */
export function SendDialog(props: SendFormProps & { onClose: () => void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const { onClose } = props;
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closing, unlike only leaving, gives the focus back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={t('portal.send.title')}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <SendForm {...props} />
    </dialog>
  );
}
