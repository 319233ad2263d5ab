'use client';
import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk/desk-context.tsx';

/** The codes that open the second step once each, to copy or to keep as a file. They are shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useT();
  const { me } = useDesk();
  const [copied, setCopied] = useState(false);
  const text = codes.join('\n');
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // Without the right to it the codes can still be marked and kept as a file.
      () => undefined,
    );
  }
  function keep() {
    const address = URL.createObjectURL(new Blob([`CivicConnect · ${me.email}\n\n${text}\n`]));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'civicconnect-codes.txt';
    link.click();
    URL.revokeObjectURL(address);
  }
  return (
    <>
      <p className="text-text-2">{t('operate.recovery.about')}</p>
      <ol className="recovery-codes" dir="ltr" aria-label={t('operate.recovery.title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-[8px]">
        <Button icon={copied ? Check : Copy} onClick={() => void copy()}>
          {t(copied ? 'common.state.copied' : 'common.action.copy')}
        </Button>
        <Button icon={Download} onClick={keep}>
          {t('operate.recovery.keep')}
        </Button>
      </div>
    </>
  );
}
