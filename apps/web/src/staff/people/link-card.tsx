'use client';
import type { StaffLink } from '@civicconnect/contract';
import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useTimes } from '../time/use-times.ts';

/** For this long the button says that it has copied. */
const saidMs = 2_000;

/** A link to hand over: it is shown this once, and nobody else has it. */
export function LinkCard({ link, name }: { link: StaffLink; name: string }) {
  const t = useT();
  const times = useTimes();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saidMs);
    return () => clearTimeout(timer);
  }, [copied]);
  async function copy() {
    field.current?.select();
    await navigator.clipboard.writeText(link.url).then(
      () => setCopied(true),
      // Without the right to it the text stays selected, for the keyboard.
      () => undefined,
    );
  }
  return (
    <div className="link-card" role="status">
      <p>{t(`people.handOver.${link.purpose}`, { name })}</p>
      <label htmlFor={id} className="sr-only">
        {t('people.handOver.link')}
      </label>
      <div className="flex gap-[8px]">
        <div className="field min-w-0 flex-1">
          <input ref={field} id={id} readOnly dir="ltr" value={link.url} />
        </div>
        <Button icon={copied ? Check : Copy} onClick={() => void copy()}>
          {t(copied ? 'common.state.copied' : 'common.action.copy')}
        </Button>
      </div>
      <p className="setting-note">
        {t('people.handOver.until', { when: times.dayTime(link.expiresAt, Date.now()) })}
      </p>
    </div>
  );
}
