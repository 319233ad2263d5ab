'use client';
import { useEffect, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { Refusal } from './send-state.ts';

interface NoteProps {
  refusal: Refusal;
  base: string;
}

/** Which appeal is in the way, and the link to it. */
function Words({ refusal, base }: NoteProps) {
  const t = useT();
  const href = refusal.sessionId ? `${base}/appeals/${refusal.sessionId}` : `${base}/appeals`;
  return (
    <>
      <p>{refusal.text}</p>
      <a href={href}>
        {refusal.number
          ? t('portal.send.duplicateOpen', { number: refusal.number })
          : t('portal.my.title')}
      </a>
    </>
  );
}

/** Another appeal was in the way of the one that was sent. */
export function RefusalNote(props: NoteProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="error-sum" role="alert" tabIndex={-1} ref={box}>
      <b>{t('portal.send.errorTitle')}</b>
      <Words {...props} />
    </div>
  );
}

/** The same, known before a word is written: nobody writes for nothing. */
export function InTheWay(props: NoteProps) {
  return (
    <div className="in-the-way">
      <Words {...props} />
    </div>
  );
}
