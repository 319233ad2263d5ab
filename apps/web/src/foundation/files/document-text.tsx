'use client';
import type { Attachment } from '@civicconnect/contract';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../i18n/provider.tsx';
import type { FreshFiles } from './use-fresh-files.ts';
import { useModal } from './use-modal.ts';

interface DocumentTextProps {
  file: Attachment;
  fresh: FreshFiles;
  onClose: () => void;
}

async function textOf(file: Attachment, fresh: FreshFiles): Promise<string> {
  const files = await fresh.renew();
  const url = files.find(({ id }) => id === file.id)?.variants.text ?? '';
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the text answered ${response.status}`);
  return response.text();
}

/** What a document says, as plain text: nothing of it is run or fetched. */
export function DocumentText({ file, fresh, onClose }: DocumentTextProps) {
  const t = useT();
  const dialog = useModal();
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when it is opened
  useEffect(() => {
    textOf(file, fresh).then(setText, () => setFailed(true));
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className="document-text"
      aria-label={file.name}
      onKeyDown={(event) => event.stopPropagation()}
      onClose={onClose}
    >
      <div className="document-bar">
        <bdi>{file.name}</bdi>
        <button
          type="button"
          className="upload-button"
          aria-label={t('files.close')}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      {text === null ? (
        <p className="document-note" role={failed ? 'alert' : 'status'}>
          {t(failed ? 'files.unreadable' : 'files.reading')}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className="document-body" dir="auto" tabIndex={0}>
          {text.trim()}
        </div>
      )}
    </dialog>,
    document.body,
  );
}
