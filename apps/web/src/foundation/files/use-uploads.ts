'use client';
import type { LoginKind } from '@civicconnect/contract';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { tokensOf } from '../api/browser.ts';
import { useT } from '../i18n/provider.tsx';
import { mostFiles, mostMegabytes } from './file-kinds.ts';
import { fileSender } from './send-file.ts';
import { openUploads, type Upload, type Uploads } from './uploads.ts';

/** Files that are being attached here. */
export interface AttachedFiles {
  uploads: Uploads;
  entries: readonly Upload[];
  /** A sentence about the last picking: more than may go with one message. */
  note: string | null;
  add(files: readonly File[]): void;
}

const none: readonly Upload[] = [];
const megabyte = 1024 * 1024;
const retryMs = 15_000;

/** Nobody waits for it: what is not taken back is swept away some time later. */
function forgetFile(kind: LoginKind, id: string): void {
  const token = tokensOf(kind).current();
  void fetch(`/api/files/${id}`, {
    method: 'DELETE',
    headers: token ? { authorization: `Bearer ${token}` } : {},
  }).catch(() => undefined);
}

interface Attaching {
  /** Its slug, where it is not the installation's own. */
  organization?: string | undefined;
  /** What is being written: whoever comes back to it on this page finds its files again. */
  keepAs?: string;
}

const kept = new Map<string, Uploads>();

/** Attaching files to something that is being written; they upload at once, while it is written. */
export function useUploads(
  kind: LoginKind,
  { organization, keepAs }: Attaching = {},
): AttachedFiles {
  const t = useT();
  const [note, setNote] = useState<string | null>(null);
  const uploads = useMemo(() => {
    const known = keepAs === undefined ? undefined : kept.get(keepAs);
    const opened =
      known ??
      openUploads(fileSender(kind, organization), {
        most: mostFiles,
        largest: mostMegabytes * megabyte,
        tooLarge: t('files.hint', { megabytes: mostMegabytes, count: mostFiles }),
        forget: ({ id }) => forgetFile(kind, id),
      });
    if (keepAs !== undefined) kept.set(keepAs, opened);
    return opened;
  }, [kind, organization, keepAs, t]);
  const entries = useSyncExternalStore(uploads.subscribe, uploads.entries, () => none);
  const isWaiting = entries.some(({ state }) => state === 'waiting');
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(uploads.flush, retryMs);
    window.addEventListener('online', uploads.flush);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', uploads.flush);
    };
  }, [uploads, isWaiting]);
  return useMemo(
    () => ({
      uploads,
      entries,
      note,
      add(files) {
        const left = uploads.add(files);
        setNote(left > 0 ? t('files.tooMany', { count: mostFiles }) : null);
      },
    }),
    [uploads, entries, note, t],
  );
}
