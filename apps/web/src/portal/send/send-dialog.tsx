'use client';
import '../../styles/portal-pages.css';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
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
  // Into the body: what the band says of its own buttons is not for these.
  return createPortal(
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
    </dialog>,
    document.body,
  );
}
