'use client';
import type { Attachment } from '@civicconnect/contract';
import { useCallback, useEffect, useState } from 'react';

/** A message, or what was sent beside a locked appeal. */
export interface WithFiles {
  attachments: readonly Attachment[];
}

/** Asks for it again: the addresses of its files are signed anew. */
export type AskAgain<T extends WithFiles> = (message: T) => Promise<WithFiles | undefined>;

/** An address that is about to run out counts as one that has. */
const earlyMs = 20_000;

function endsAt(url: string): number {
  return Number(new URL(url, location.origin).searchParams.get('expires')) * 1000 - earlyMs;
}

export interface FreshFiles {
  files: readonly Attachment[];
  /** The same files under addresses that hold now. */
  renew(): Promise<readonly Attachment[]>;
}

/** A message's files, whose addresses hold for some minutes and are asked for again when needed. */
export function useFreshFiles<T extends WithFiles>(message: T, ask: AskAgain<T>): FreshFiles {
  const [files, setFiles] = useState<readonly Attachment[]>(message.attachments);
  useEffect(() => setFiles(message.attachments), [message.attachments]);
  const renew = useCallback(async () => {
    const first = files[0];
    if (!first || endsAt(first.url) > Date.now()) return files;
    const again = (await ask(message))?.attachments ?? files;
    setFiles(again);
    return again;
  }, [files, message, ask]);
  return { files, renew };
}
