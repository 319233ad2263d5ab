'use client';
import type { Attachment } from '@civicconnect/contract';
import { useEffect, useRef } from 'react';
import { UploadTray } from '../../foundation/files/upload-tray.tsx';
import { attachmentsOf, hasRefused, isUnderWay } from '../../foundation/files/uploads.ts';
import { useUploads } from '../../foundation/files/use-uploads.ts';
import type { FilesReport } from './send-state.ts';

interface SendFilesProps {
  slug: string;
  organization: string | undefined;
  /** What was picked last. */
  picked: readonly File[];
  /** What the form holds: from an earlier visit, or none because it was kept for too long. */
  attachments: readonly Attachment[];
  onReport: (report: FilesReport) => void;
}

/** Uploads the files of an appeal while it is written, and reports how far they are. */
export function SendFiles({ slug, organization, picked, attachments, onReport }: SendFilesProps) {
  const files = useUploads('citizen', { organization, keepAs: `send:${slug}` });
  const { uploads, entries, add } = files;
  const added = useRef<readonly File[]>([]);
  const had = useRef(false);
  const report = useRef(onReport);
  report.current = onReport;
  useEffect(() => {
    if (picked === added.current || picked.length === 0) return;
    added.current = picked;
    add(picked);
  }, [picked, add]);
  useEffect(() => {
    if (attachments.length > 0) uploads.restore(attachments);
    // The form let go of them: the server no longer had them, and they must be picked again.
    else if (had.current && uploads.entries().every(({ state }) => state === 'done')) {
      uploads.clear();
    }
    had.current = attachments.length > 0;
  }, [attachments, uploads]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is the reason to look again
  useEffect(() => {
    const now = uploads.entries();
    const standing = hasRefused(now) ? 'refused' : 'ready';
    report.current({
      attachments: attachmentsOf(now),
      standing: isUnderWay(now) ? 'underWay' : standing,
    });
  }, [entries, uploads]);
  return <UploadTray files={files} />;
}
