'use client';
import type { Attachment } from '@civicconnect/contract';
import { useEffect, useRef, useState } from 'react';
import { attachmentsOf, hasRefused, isUnderWay } from './uploads.ts';
import type { AttachedFiles } from './use-uploads.ts';

export interface SendWithFiles {
  /** The word to send was given; the last files are still on their way. */
  waits: boolean;
  /** Something was picked that the server did not take: nothing goes until that is settled. */
  isBlocked: boolean;
  send(): void;
}

/** Sends once every file is with the server: none is left out without its sender knowing. */
export function useSendWithFiles(
  files: AttachedFiles,
  onReady: (attachments: readonly Attachment[]) => void,
): SendWithFiles {
  const [wanted, setWanted] = useState(false);
  const { entries, uploads } = files;
  const isBlocked = wanted && hasRefused(entries);
  const isReady = wanted && !isBlocked && !isUnderWay(entries);
  const latest = useRef(onReady);
  latest.current = onReady;
  useEffect(() => {
    if (!isReady) return;
    setWanted(false);
    latest.current(attachmentsOf(uploads.entries()));
    uploads.clear();
  }, [isReady, uploads]);
  return { waits: wanted && !isBlocked && !isReady, isBlocked, send: () => setWanted(true) };
}
