'use client';
import { useEffect, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { Refusal } from './send-state.ts';

/** Another appeal is in the way: which, and the link to it. */
export function RefusalNote(props: { refusal: Refusal; base: string }) {
  const t = useT();
  const { refusal, base } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const href = refusal.sessionId ? `${base}/appeals/${refusal.sessionId}` : `${base}/appeals`;
  return (
    <div className="error-sum" role="alert" tabIndex={-1} ref={box}>
      <b>{t('portal.send.errorTitle')}</b>
      <p>{refusal.text}</p>
      <a href={href}>
        {refusal.number
          ? t('portal.send.duplicateOpen', { number: refusal.number })
          : t('portal.my.title')}
      </a>
    </div>
  );
}
