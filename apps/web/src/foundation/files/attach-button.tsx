'use client';
import { Paperclip } from 'lucide-react';
import { useId } from 'react';
import { useT } from '../i18n/provider.tsx';
import { accepted } from './file-kinds.ts';

interface AttachButtonProps {
  onFiles: (files: readonly File[]) => void;
  className?: string;
}

/** Opens the system's file chooser; on a phone that offers its camera too. */
export function AttachButton({ onFiles, className = '' }: AttachButtonProps) {
  const t = useT();
  const id = useId();
  return (
    <span className={`attach ${className}`}>
      <input
        id={id}
        type="file"
        multiple
        accept={accepted}
        aria-label={t('files.attach')}
        title={t('files.attach')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // So that the same file can be picked again.
          event.currentTarget.value = '';
        }}
      />
      <Paperclip aria-hidden="true" />
    </span>
  );
}
