'use client';
import { useEffect, useState } from 'react';
import { staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { problemText } from '../parts/problem-text.ts';

/** Between two letters, as the server has it. */
const waitMs = 60_000;

/** The letter did not come: it is sent again, not more than once a minute. */
export function SentNote({ slug, email }: { slug: string; email: string }) {
  const t = useT();
  const [waiting, setWaiting] = useState(true);
  const [said, setSaid] = useState<{ done: boolean; text: string } | null>(null);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setWaiting(false), waitMs);
    return () => clearTimeout(timer);
  }, [waiting]);
  async function again() {
    setWaiting(true);
    try {
      await staffApi().client.resendSignUp({ body: { slug, email } });
      setSaid({ done: true, text: t('signup.sent.done') });
    } catch (error) {
      setSaid({ done: false, text: problemText(error, t) });
    }
  }
  return (
    <>
      <div role="status" className="mb-[14px]">
        {said?.done && <p className="text-text-2">{said.text}</p>}
        {said && !said.done && <FieldError>{said.text}</FieldError>}
      </div>
      <Button size="l" disabled={waiting} onClick={() => void again()}>
        {t('signup.sent.again')}
      </Button>
    </>
  );
}
