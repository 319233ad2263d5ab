'use client';
import { type LucideIcon, MousePointerClick } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';

interface InItsPlaceProps {
  icon: LucideIcon;
  title: string;
  text: string;
  receipt: ReactNode;
  onBack: () => void;
}

/** What stands where a session would: it is not there for this reader, and here is the way back. */
export function InItsPlace({ icon: Icon, title, text, receipt, onBack }: InItsPlaceProps) {
  const t = useT();
  return (
    <section className="conversation" aria-label={t('staff.conversation.label')}>
      <div className="empty-state my-auto" role="status">
        <Icon aria-hidden="true" />
        <p className="empty-title">{title}</p>
        <p>{text}</p>
        <Button className="mt-[8px]" onClick={onBack}>
          {t('staff.conversation.back')}
        </Button>
      </div>
      <div className="foot">{receipt}</div>
    </section>
  );
}

/** Nothing is open: how to open something. */
export function NothingOpen({ receipt }: { receipt: ReactNode }) {
  const t = useT();
  return (
    <section className="conversation" aria-label={t('staff.conversation.label')}>
      <div className="empty-state my-auto">
        <MousePointerClick aria-hidden="true" />
        <p className="empty-title">{t('staff.nothing.title')}</p>
        <p>{t('staff.nothing.text')}</p>
        <p
          className="mt-[10px] flex items-center gap-[14px] text-meta text-text-3"
          aria-hidden="true"
        >
          <span className="inline-flex items-center gap-[5px]">
            <KeyCap>J</KeyCap>
            <KeyCap>K</KeyCap> {t('staff.keys.move')}
          </span>
          <span className="inline-flex items-center gap-[5px]">
            <KeyCap>↵</KeyCap> {t('staff.keys.open')}
          </span>
        </p>
      </div>
      <div className="foot">{receipt}</div>
    </section>
  );
}
