'use client';
import type { Session } from '@civicconnect/contract';
import { Check, Copy, FileText } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { useViewPlace } from './view-place.ts';

const shownMs = 4000;
/** Characters of a name that fill three lines of a phone in the largest letters: a longer one stands in smaller ones. */
const longName = 40;

/** The tracking number and its copy; the button appears only where copying works. */
function Tracking({ number }: { number: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(number);
    setCopied(true);
    setTimeout(() => setCopied(false), shownMs);
  };
  return (
    <div className="row">
      <p className="tracking">
        <span className="tiny faint">{t('portal.appeal.tracking')}</span>
        <b dir="ltr">{number}</b>
      </p>
      <button
        type="button"
        className="btn btn-edge btn-fit btn-mid needs-script"
        onClick={() => void copy().catch(() => undefined)}
      >
        <Icon of={copied ? Check : Copy} size={18} />
        <span aria-live="polite" className="copy-word">
          {copied ? t('portal.appeal.copied') : t('common.action.copy')}
        </span>
      </button>
    </div>
  );
}

/** Whose the appeal is now, its number, its receipt. */
export function AppealHead({ session }: { session: Session }) {
  const t = useT();
  const { base } = useViewPlace();
  const whose = session.department?.name ?? t('portal.timeline.routing');
  return (
    <header className="appeal-head">
      <div>
        <h1 data-long={whose.length > longName || undefined}>{whose}</h1>
        <a className="link small" href={`${base}/appeals/${session.id}/receipt`}>
          <Icon of={FileText} size={18} />
          <u>{t('portal.receipt.link')}</u>
        </a>
      </div>
      <Tracking number={session.number} />
    </header>
  );
}
