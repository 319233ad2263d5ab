'use client';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';

const copiedMs = 1_500;

/** The whole tracking number; pressing it copies it. */
export function TrackingNumber({ number }: { number: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(number);
    } catch {
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), copiedMs);
  }
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      className="not-phone numeric cursor-pointer items-center gap-[5px] rounded-1"
      title={t('staff.conversation.copy')}
      onClick={() => void copy()}
    >
      <bdi dir="ltr">{number}</bdi>
      <Icon className="icon-xs" aria-hidden="true" />
      <span className="sr-only" role="status">
        {copied ? t('staff.conversation.copied') : ''}
      </span>
    </button>
  );
}
