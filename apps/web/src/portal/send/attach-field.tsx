'use client';
import type { Attachment } from '@civicconnect/contract';
import { Camera } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { accepted, mostFiles, mostMegabytes } from '../../foundation/files/file-kinds.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../ui/field-error.tsx';
import { Icon } from '../ui/icon.tsx';
import type { FilesReport } from './send-state.ts';

/** Comes with the first file: most people send none. */
const SendFiles = lazy(async () => ({ default: (await import('./send-files.tsx')).SendFiles }));

interface AttachFieldProps {
  slug: string;
  /** What the API takes for the organization; undefined for the installation's own. */
  organization: string | undefined;
  attachments: readonly Attachment[];
  error: string | undefined;
  onReport: (report: FilesReport) => void;
}

/** Photos and documents of an appeal. Without script the form itself carries them. */
export function AttachField(props: AttachFieldProps) {
  const { attachments, error, onReport } = props;
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [isLive, setLive] = useState(false);
  const [picked, setPicked] = useState<readonly File[]>([]);
  const take = () => {
    const field = input.current;
    if (!field?.files?.length) return;
    setPicked([...field.files]);
    // So that the same file can be picked again.
    field.value = '';
  };
  // What was picked before the script came is taken up, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script is there
  useEffect(() => {
    setLive(true);
    take();
  }, []);
  const isUsed = picked.length > 0 || attachments.length > 0;
  return (
    <div className="attach-box">
      <FieldError id="send-files-error" text={error} />
      <div className="attach-row">
        <Icon of={Camera} />
        <span className="grow">
          {t('files.attachHelp')}
          <small className="faint" id="send-files-hint">
            {t('files.hint', { megabytes: mostMegabytes, count: mostFiles })}
          </small>
        </span>
        <input
          ref={input}
          id="send-files"
          name="files"
          type="file"
          multiple
          accept={accepted}
          className={isLive ? 'live' : undefined}
          aria-label={t('files.attachHelp')}
          aria-describedby="send-files-hint send-files-error"
          onChange={take}
        />
      </div>
      {isLive && isUsed && (
        <Suspense>
          <SendFiles {...props} picked={picked} onReport={onReport} />
        </Suspense>
      )}
      {!isLive && attachments.length > 0 && (
        <ul aria-label={t('files.list')}>
          {attachments.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
