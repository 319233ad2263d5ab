'use client';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../../ui/dialog.tsx';

interface ShownOnceProps {
  title: string;
  /** Why it must be copied now. */
  text: string;
  value: string;
  onClose: () => void;
}

/** A key or a secret, in the one moment in which it can be copied. */
export function ShownOnce({ title, text, value, onClose }: ShownOnceProps) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      // Without the right to it the value can still be marked by hand.
      () => undefined,
    );
  }
  return (
    <Dialog open onOpenChange={onClose} width={560}>
      <div className="confirm">
        <DialogTitle>{title}</DialogTitle>
        <p className="mt-[6px] text-text-2">{text}</p>
        <p className="shown-once" dir="ltr">
          <code>{value}</code>
        </p>
        <div className="mt-[16px] flex flex-wrap justify-end gap-[8px]">
          <Button look="ghost" size="l" onClick={onClose}>
            {t('common.action.close')}
          </Button>
          <Button look="primary" size="l" icon={copied ? Check : Copy} onClick={() => void copy()}>
            {t(copied ? 'common.state.copied' : 'common.action.copy')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
