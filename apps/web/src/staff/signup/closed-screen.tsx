'use client';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Door } from '../login/door.tsx';

/** Where the platform adds organizations itself. */
export function ClosedScreen() {
  const t = useT();
  return (
    <Door title={t('signup.closed.title')} about={t('signup.closed.text')} here="/signup">
      <p className="text-meta">
        <a href="/staff/login" className="link-button">
          {t('people.forgotten.back')}
        </a>
      </p>
    </Door>
  );
}
