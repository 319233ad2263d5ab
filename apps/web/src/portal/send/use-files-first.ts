'use client';
import type { Attachment } from '@civicconnect/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FilesReport } from './send-state.ts';

interface FilesFirst {
  keep: (attachments: readonly Attachment[]) => void;
  goOn: () => void;
  /** Some were not taken: nothing goes until that is settled. */
  refuse: () => void;
}

export function sameFiles(one: readonly Attachment[], other: readonly Attachment[]): boolean {
  return one.length === other.length && one.every(({ id }, n) => id === other[n]?.id);
}

/** Sending waits until every file is with the server: none stays behind without its sender knowing. */
export function useFilesFirst(does: FilesFirst) {
  const [standing, setStanding] = useState<FilesReport['standing']>('ready');
  const [wanted, setWanted] = useState(false);
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    if (!wanted || standing === 'underWay') return;
    setWanted(false);
    if (standing === 'refused') latest.current.refuse();
    else latest.current.goOn();
  }, [wanted, standing]);
  const take = useCallback((report: FilesReport) => {
    setStanding(report.standing);
    latest.current.keep(report.attachments);
  }, []);
  return { take, waits: wanted && standing === 'underWay', whenReady: () => setWanted(true) };
}
