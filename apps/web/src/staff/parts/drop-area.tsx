'use client';
import { FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';

interface DropAreaProps {
  title: string;
  /** What may be dropped, and how large. */
  about: string;
  /** The button that does the same by keyboard. */
  action: string;
  /** As `accept` of an input. */
  accept: string;
  multiple?: boolean;
  busy: boolean;
  onFiles: (files: File[]) => void;
  children?: ReactNode;
}

/** Where files are dropped, or chosen by a button. */
export function DropArea({
  title,
  about,
  action,
  accept,
  multiple = false,
  busy,
  onFiles,
  children,
}: DropAreaProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer alone; the button within does the same by keyboard
    <div
      className="knowledge-drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <FileUp aria-hidden="true" />
      <p className="empty-title">{title}</p>
      <p>{about}</p>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        className="sr-only"
        accept={accept}
        aria-label={action}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <Button look="primary" icon={FileUp} busy={busy} onClick={() => input.current?.click()}>
        {action}
      </Button>
      {children}
    </div>
  );
}
