'use client';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Door } from '../login/door.tsx';
import { SentNote } from './sent-note.tsx';
import { SignUpForm } from './signup-form.tsx';

/** An organization signs up; where e-mail is checked, what to do with the letter. */
export function SignUpScreen() {
  const t = useT();
  const [sent, setSent] = useState<{ slug: string; email: string } | null>(null);
  if (sent) {
    return (
      <Door
        title={t('signup.sent.title')}
        about={t('signup.sent.text', { email: sent.email })}
        here="/signup"
      >
        <SentNote {...sent} />
      </Door>
    );
  }
  return (
    <Door title={t('signup.title')} about={t('signup.about')} here="/signup">
      <SignUpForm onSent={setSent} />
      <p className="mt-[18px] text-meta">
        <a href="/staff/login" className="link-button">
          {t('signup.haveAccount')}
        </a>
      </p>
    </Door>
  );
}
