'use client';
import { type Formatter, formatter, type Translator } from '@civicconnect/i18n/browser';
import { CircleAlert, CircleCheck, FileText, RotateCw, X } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '../i18n/provider.tsx';
import { FileImage } from './file-image.tsx';
import type { Upload } from './uploads.ts';
import type { AttachedFiles } from './use-uploads.ts';

function stateWord(upload: Upload, t: Translator): string {
  switch (upload.state) {
    case 'sending':
      // All of it has left; the server looks at it and draws it anew.
      if (upload.share >= 1) return t('files.state.checking');
      return t('files.state.sending', { percent: Math.floor(upload.share * 100) });
    case 'refused':
      return upload.reason || t('files.state.refused');
    case 'queued':
    case 'waiting':
    case 'done':
      return t(`files.state.${upload.state}`);
  }
}

function Picture({ upload }: { upload: Upload }) {
  const small = upload.attachment?.variants.thumbnail;
  return (
    <span className="upload-picture" aria-hidden="true">
      {small ? <FileImage src={small} alt="" /> : <FileText />}
    </span>
  );
}

interface RowProps {
  upload: Upload;
  files: AttachedFiles;
  format: Formatter;
}

function Row({ upload, files, format }: RowProps) {
  const t = useT();
  const { key, name, state } = upload;
  const size = format.fileSize(upload.attachment?.size ?? upload.size);
  const isGoing = state === 'queued' || state === 'sending' || state === 'waiting';
  return (
    <li className="upload" data-state={state}>
      <Picture upload={upload} />
      <span className="upload-words">
        <bdi className="upload-name">{name}</bdi>
        <span className="upload-state" role={state === 'refused' ? 'alert' : undefined}>
          {state === 'refused' && <CircleAlert aria-hidden="true" />}
          {state === 'done' && <CircleCheck aria-hidden="true" />}
          {stateWord(upload, t)}
          {state === 'done' && (
            <>
              {' · '}
              <bdi>{size}</bdi>
            </>
          )}
        </span>
        {state === 'sending' && (
          <progress value={upload.share} max={1} aria-label={stateWord(upload, t)} />
        )}
      </span>
      {((state === 'refused' && upload.mayAgain) || state === 'waiting') && (
        <button
          type="button"
          className="upload-button"
          aria-label={t('files.again', { name })}
          onClick={() => files.uploads.retry(key)}
        >
          <RotateCw aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="upload-button"
        aria-label={t(isGoing ? 'files.cancel' : 'files.remove', { name })}
        onClick={() => files.uploads.remove(key)}
      >
        <X aria-hidden="true" />
      </button>
    </li>
  );
}

/** What is attached, or on its way to be: each with its state, said honestly. */
export function UploadTray({ files }: { files: AttachedFiles }) {
  const t = useT();
  const format = useMemo(() => formatter(t.locale, 'UTC'), [t.locale]);
  if (files.entries.length === 0 && !files.note) return null;
  return (
    <div className="upload-tray">
      <ul aria-label={t('files.list')}>
        {files.entries.map((upload) => (
          <Row key={upload.key} upload={upload} files={files} format={format} />
        ))}
      </ul>
      {files.note && (
        <p className="upload-note" role="alert">
          {files.note}
        </p>
      )}
    </div>
  );
}
